package org.diapason.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorded call that ends with {@code kill -9}: the next start leaves a file that plays up to the last second. */
class RecordingKilledTest {

  private static final long SPOKEN_NANOS = Duration.ofMillis(2_500).toNanos();

  @TempDir
  Path folder;

  @Test
  void theNextStartCompletesTheRecording() throws Exception {
    double seconds;
    try (Headless phone = new Headless(folder)) {
      phone.client().ask("account.tryOut");
      phone.client().state("account.changed", "registered");
      phone.client().ask("setting.set", "{'id':'automation.recordOutgoing','value':true}");
      phone.client().ask("call.dial", "{'to':'600'}");
      phone.client().told("call.changed", params -> params.get("recording").getAsString().equals("on"));
      long begun = System.nanoTime();
      await().until(() -> System.nanoTime() - begun > SPOKEN_NANOS);
      seconds = (System.nanoTime() - begun) / 1e9;
      phone.kill();
    }
    assertThat(recordings()).singleElement().matches(file -> file.toString().endsWith("_600_part1.wav.part"));
    try (Headless phone = new Headless(folder)) {
      await().atMost(Duration.ofSeconds(20)).until(() -> recordings().getFirst().toString().endsWith("_600_part1.wav"));
      phone.client().end();
      phone.exit(10);
    }
    AudioFileFormat format = AudioSystem.getAudioFileFormat(recordings().getFirst().toFile());
    assertThat(format.getFrameLength() / format.getFormat().getFrameRate()).isGreaterThan((float) seconds - 1);
  }

  private List<Path> recordings() throws IOException {
    try (Stream<Path> files = Files.list(Headless.state(folder).resolve("recordings"))) {
      return files.toList();
    }
  }
}
