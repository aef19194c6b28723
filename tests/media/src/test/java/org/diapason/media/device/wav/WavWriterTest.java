package org.diapason.media.device.wav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.diapason.media.device.FrameFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavWriterTest {
  @TempDir Path folder;

  private static short[] frame(int value) {
    short[] frame = FrameFormat.newFrame();
    Arrays.fill(frame, (short) value);
    return frame;
  }

  private static short[] read(Path file) {
    return ((WavResult.Read) WavReader.read(file)).sound().samples();
  }

  @Test
  void whatIsWrittenCanBeRead() throws IOException {
    Path file = folder.resolve("a.wav");
    try (WavWriter writer = WavWriter.open(file, false)) {
      writer.write(frame(1));
      writer.write(frame(-2));
    }
    assertThat(read(file)).hasSize(2 * FrameFormat.SAMPLES).startsWith(1, 1).endsWith(-2, -2);
  }

  @Test
  void fileIsPlayableWhileItIsWritten() throws IOException {
    Path file = folder.resolve("a.wav");
    try (WavWriter writer = WavWriter.open(file, false)) {
      for (int i = 0; i < 75; i++) {
        writer.write(frame(3));
      }
      assertThat(read(file).length).isGreaterThanOrEqualTo(50 * FrameFormat.SAMPLES);
    }
  }

  @Test
  void appendingGoesOnAndOpeningAnewOverwrites() throws IOException {
    Path file = folder.resolve("a.wav");
    for (boolean append : new boolean[] {false, true}) {
      try (WavWriter writer = WavWriter.open(file, append)) {
        writer.write(frame(append ? 2 : 1));
      }
    }
    assertThat(read(file)).hasSize(2 * FrameFormat.SAMPLES).startsWith(1).endsWith(2);
    try (WavWriter writer = WavWriter.open(file, false)) {
      writer.write(frame(9));
    }
    assertThat(read(file)).hasSize(FrameFormat.SAMPLES).containsOnly(9);
  }
}
