package org.diapason.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Mono 16-bit WAV files, written and read independently of the code under test. */
public final class Wave {
  private static final int HEADER = 44;

  private Wave() {}

  /** Writes a mono file. */
  public static void write(Path file, short[] samples, int rate) throws IOException {
    write(file, samples, rate, 1);
  }

  /** Writes interleaved channels. */
  public static void write(Path file, short[] samples, int rate, int channels) throws IOException {
    Files.write(file, bytes(samples, rate, channels, Short.SIZE));
  }

  /** A whole file; the header says {@code bits} whatever the data are. */
  public static byte[] bytes(short[] samples, int rate, int channels, int bits) {
    int size = samples.length * Short.BYTES;
    ByteBuffer out = ByteBuffer.allocate(HEADER + size).order(ByteOrder.LITTLE_ENDIAN);
    int step = channels * bits / Byte.SIZE;
    out.putInt(0x46464952).putInt(HEADER - 8 + size).putInt(0x45564157);
    out.putInt(0x20746d66).putInt(16).putShort((short) 1).putShort((short) channels);
    out.putInt(rate).putInt(rate * step).putShort((short) step).putShort((short) bits);
    out.putInt(0x61746164).putInt(size);
    for (short sample : samples) {
      out.putShort(sample);
    }
    return out.array();
  }

  /** Reads the samples of a file with the plain 44-byte header, whatever its lengths say. */
  public static short[] read(Path file) throws IOException {
    byte[] all = Files.readAllBytes(file);
    if (all.length < HEADER) {
      throw new IOException("no WAV file: " + file);
    }
    short[] samples = new short[(all.length - HEADER) / Short.BYTES];
    ByteBuffer.wrap(all, HEADER, samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer().get(samples);
    return samples;
  }
}
