package org.diapason.media.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.diapason.core.media.RecordingFormat;
import org.diapason.sound.Hearing;
import org.diapason.sound.Wave;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program that is really killed in the middle of a call, and the next one that finds what it left. */
class KillTest {
  private static final int RATE = 48_000;

  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource
  void whatWasSaidUpToTheLastSecondIsPlayable(RecordingFormat format) throws Exception {
    Process program = start(format);
    program.getInputStream().read();
    long begun = System.nanoTime();
    await().atMost(20, TimeUnit.SECONDS).until(() -> System.nanoTime() - begun > 3_300_000_000L);
    program.destroyForcibly().waitFor();
    double seconds = (System.nanoTime() - begun) / 1e9;
    assertThat(program.exitValue()).as("killed").isEqualTo(137);
    assertThat(Studio.files(folder)).containsExactly("call" + format.extension() + ".part");

    List<Path> completed = Leftovers.complete(folder.toRealPath(), Instant.now().plusSeconds(1));

    assertThat(Studio.files(folder)).containsExactly("call" + format.extension());
    short[] sound = format == RecordingFormat.WAV ? wave(completed.getFirst()) : opus(completed.getFirst());
    short[] left = Other.channel(sound, 0, 2);
    assertThat(left.length / (double) RATE).isGreaterThan(seconds - 1);
    assertThat(Hearing.hasTone(Arrays.copyOfRange(left, RATE, left.length), 1_000, -20, RATE)).isTrue();
  }

  private static short[] wave(Path file) throws Exception {
    assertThat(Other.soxi("-s", file) * 4L + 44).as("lengths in the header").isEqualTo(Files.size(file));
    return Wave.read(file);
  }

  private static short[] opus(Path file) throws Exception {
    Other.opusinfo(file);
    return Other.opusdec(file);
  }

  @Test
  void aRecordingUnderWayIsLeftAlone() throws Exception {
    Process program = start(RecordingFormat.WAV);
    try {
      program.getInputStream().read();
      Path part = folder.resolve("call.wav.part");
      await().atMost(20, TimeUnit.SECONDS).until(() -> Files.exists(part) && Files.size(part) > 44);
      assertThat(Leftovers.complete(folder, Instant.now().plusSeconds(60))).isEmpty();
      assertThat(part).exists();
    } finally {
      program.destroyForcibly().waitFor();
    }
  }

  @Test
  void whatHoldsNoSoundAndWhatIsNoRecordingStaysAsItIs() throws IOException {
    Files.writeString(folder.resolve("a.wav.part"), "no sound at all");
    Files.writeString(folder.resolve("b.opus.part"), "OggS, or rather not");
    Files.createDirectory(folder.resolve("c.wav.part"));
    Files.createSymbolicLink(folder.resolve("d.wav.part"), folder.resolve("a.wav.part"));
    assertThat(Leftovers.complete(folder, Instant.now().plusSeconds(60))).isEmpty();
    assertThat(folder.resolve("a.wav.part")).hasContent("no sound at all");
    assertThat(Leftovers.complete(folder.resolve("nowhere"), Instant.now())).isEmpty();
  }

  @Test
  void aPartOfThisRunIsLeftAlone() throws IOException {
    Wave.write(folder.resolve("a.wav.part"), new short[] {1, 2, 3}, RATE);
    assertThat(Leftovers.complete(folder, Instant.now().minus(Duration.ofMinutes(1)))).isEmpty();
    assertThat(Leftovers.complete(folder, Instant.now().plusSeconds(60))).hasSize(1);
  }

  private Process start(RecordingFormat format) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(java.toString(), "--enable-native-access=ALL-UNNAMED", "-cp",
        System.getProperty("java.class.path"), Endless.class.getName(), folder.toString(), format.name())
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
