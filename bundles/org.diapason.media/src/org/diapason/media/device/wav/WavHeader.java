package org.diapason.media.device.wav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.diapason.media.device.FrameFormat;

/** The 44 bytes before the sound: RIFF/WAVE, 16-bit PCM, 48 kHz. */
public final class WavHeader {
  /** Bytes. */
  public static final int LENGTH = 44;
  /** Bytes of sound that its 32-bit lengths can say. */
  public static final long MAX_DATA = 0xFFFF_FFFFL - LENGTH;

  private WavHeader() {}

  /** Writes it over the beginning of a file, whose position stays. */
  public static void write(FileChannel file, int channels, long dataBytes) throws IOException {
    int step = channels * Short.BYTES;
    ByteBuffer head = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    head.putInt(0x46464952).putInt((int) (dataBytes + LENGTH - 8)).putInt(0x45564157);
    head.putInt(0x20746d66).putInt(16).putShort((short) 1).putShort((short) channels);
    head.putInt(FrameFormat.SAMPLE_RATE).putInt(FrameFormat.SAMPLE_RATE * step);
    head.putShort((short) step).putShort((short) Short.SIZE);
    head.putInt(0x61746164).putInt((int) dataBytes).flip();
    for (long at = 0; head.hasRemaining();) {
      at += file.write(head, at);
    }
  }
}
