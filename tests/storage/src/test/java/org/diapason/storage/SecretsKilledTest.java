package org.diapason.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.diapason.core.event.Events;
import org.diapason.core.setting.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A phone killed while it stores a secret finds the one that it had stored before, or the newest. */
class SecretsKilledTest {

  private static final int KILLS = 15;
  private static final int FIRST_KILLS = 5;

  /** Says which number it found, then stores the numbers after it, for ever. */
  static final class Saver {

    public static void main(String[] arguments) throws Exception {
      Path folder = Path.of(arguments[0]);
      Secrets secrets =
          new Equinox(folder.resolve("run")).provider().open(folder.resolve("state"), new Events()).secrets();
      int found = secrets.read(StateFolder.PASSWORD).map(Integer::parseInt).orElse(0);
      Phone.say("found", found);
      for (int number = found + 1; ; number++) {
        secrets.write(StateFolder.PASSWORD, String.valueOf(number));
        Phone.say("stored", number);
      }
    }
  }

  /** Where the key and the files are made: no start after it finds a problem. */
  @Test
  void killedWhileTheFirstSecretsAreStoredNothingIsUnreadable(@TempDir Path folder) throws Exception {
    Random random = new Random(44);
    for (int kill = 0; kill < FIRST_KILLS; kill++) {
      Path fresh = Files.createDirectories(folder.resolve("phone-" + kill));
      Phone phone = new Phone(Saver.class, fresh);
      assertThat(phone.next("found")).isZero();
      int stored = phone.killAfter(Duration.ofMillis(random.nextInt(120)), "stored", 0);

      StateFolder state = new StateFolder(fresh.resolve("state"));
      try (Equinox equinox = new Equinox(fresh.resolve("next"))) {
        int found = equinox.provider().open(state.path, state.events).secrets().read(StateFolder.PASSWORD)
            .map(Integer::parseInt).orElse(0);
        assertThat(found).isBetween(stored, stored + 1);
      }
      assertThat(state.problems()).isEmpty();
    }
  }

  @Test
  void killedAtAnyMomentWhatWasStoredIsThere(@TempDir Path folder) throws Exception {
    Random random = new Random(43);
    int stored = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Phone phone = new Phone(Saver.class, folder);
      assertThat(phone.next("found")).as("start %s", kill).isBetween(stored, stored + 1);
      int until = stored + 2 + random.nextInt(50);
      while (stored < until) {
        stored = phone.next("stored");
        assertThat(stored).as("process died by itself").isPositive();
      }
      stored = phone.kill("stored", stored);
    }
  }
}
