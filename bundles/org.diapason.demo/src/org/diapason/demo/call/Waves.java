package org.diapason.demo.call;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** WAV files of mono 16 bit sound at 48 kHz. */
final class Waves {

  private static final AudioFormat FORMAT = new AudioFormat(48_000, 16, 1, true, false);

  private Waves() {
  }

  static void write(Path file, short[] samples) throws IOException {
    ByteBuffer octets = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    octets.asShortBuffer().put(samples);
    try (AudioInputStream stream =
        new AudioInputStream(new ByteArrayInputStream(octets.array()), FORMAT, samples.length)) {
      AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
    }
  }

  static short[] read(Path file) throws IOException {
    try (AudioInputStream stream = AudioSystem.getAudioInputStream(FORMAT, AudioSystem.getAudioInputStream(file.toFile()))) {
      byte[] octets = stream.readAllBytes();
      short[] samples = new short[octets.length / 2];
      ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
      return samples;
    } catch (UnsupportedAudioFileException broken) {
      throw new IOException("the recording is no WAV file", broken);
    }
  }
}
