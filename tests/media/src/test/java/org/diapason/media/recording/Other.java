package org.diapason.media.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.diapason.sound.Wave;

/** Programs of others that read what we write. A test that misses one does not run. */
final class Other {
  private Other() {}

  /** What opusinfo says of a file, after it has found nothing to complain about. */
  static String opusinfo(Path file) throws Exception {
    String said = run("opusinfo", file.toString());
    assertThat(said).doesNotContain("WARNING").doesNotContain("ERROR");
    return said;
  }

  /** Interleaved samples as opusdec decodes them. */
  static short[] opusdec(Path file) throws Exception {
    Path wave = Files.createTempFile("decoded", ".wav");
    try {
      run("opusdec", "--quiet", "--no-dither", "--rate", "48000", file.toString(), wave.toString());
      return Wave.read(wave);
    } finally {
      Files.delete(wave);
    }
  }

  /** One field of what soxi says of a file: -c channels, -s samples, -r rate, -b bits. */
  static int soxi(String field, Path file) throws Exception {
    return Integer.parseInt(run("soxi", field, file.toString()).strip());
  }

  /** One of interleaved channels. */
  static short[] channel(short[] samples, int which, int of) {
    short[] one = new short[samples.length / of];
    Arrays.setAll(new int[one.length], i -> {
      one[i] = samples[i * of + which];
      return 0;
    });
    return one;
  }

  private static String run(String... command) throws IOException, InterruptedException {
    assumeTrue(isThere(command[0]), command[0] + " is not installed");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", List.of(command), said).isZero();
    return said;
  }

  private static boolean isThere(String program) {
    return Arrays.stream(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
