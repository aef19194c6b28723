package org.diapason.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.diapason.core.event.Events;
import org.diapason.core.setting.Key;
import org.diapason.core.setting.Layer;
import org.diapason.core.setting.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault matrix 1 and 3: a phone killed while it saves leaves the old or the new settings, never half. */
class SettingsKilledTest {

  private static final int KILLS = 50;
  private static final int ACCOUNTS = 300;

  /** Saves 300 values that are all the same number, then the next number, for ever. */
  static final class Saver {

    public static void main(String[] arguments) {
      FileSettings store = new FileSettings(new AtomicFile(Path.of(arguments[0], "settings.json")), new Events());
      for (int number = 1; ; number++) {
        store.save(Layer.USER, all(number));
        Phone.say("saved", number);
      }
    }
  }

  @Test
  void killedAtAnyMomentOldOrNewIsThere(@TempDir Path state) throws Exception {
    Random random = new Random(42);
    int written = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Phone phone = new Phone(Saver.class, state);
      int until = 1 + random.nextInt(400);
      int seen = 0;
      while (seen < until) {
        seen = phone.next("saved");
        assertThat(seen).as("process died by itself").isPositive();
      }
      phone.kill("saved", seen);
      written += requireWhole(state) ? 1 : 0;
    }
    assertThat(written).as("kills after the first file").isGreaterThan(KILLS / 2);
  }

  private static boolean requireWhole(Path state) throws IOException {
    StateFolder folder = new StateFolder(state);
    Map<Layer, Map<Key, String>> found = folder.load();
    assertThat(folder.problems()).isEmpty();
    if (found.isEmpty()) {
      return false;
    }
    assertThat(found.get(Layer.USER)).hasSize(ACCOUNTS);
    assertThat(Set.copyOf(found.get(Layer.USER).values())).as("values of one save").hasSize(1);
    return true;
  }

  private static Map<Key, String> all(int number) {
    Map<Key, String> values = new HashMap<>();
    for (int account = 0; account < ACCOUNTS; account++) {
      values.put(new Key("account.domain", new Owner("a" + account)), String.valueOf(number));
    }
    return values;
  }
}
