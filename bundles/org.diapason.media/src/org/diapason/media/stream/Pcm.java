package org.diapason.media.stream;

import javax.media.Format;
import javax.media.format.AudioFormat;
import org.diapason.media.device.FrameFormat;

/** Frames as the library carries them: bytes, least significant first. */
final class Pcm {
  static final AudioFormat FORMAT = new AudioFormat(AudioFormat.LINEAR, FrameFormat.SAMPLE_RATE, 16, 1,
      AudioFormat.LITTLE_ENDIAN, AudioFormat.SIGNED, Format.NOT_SPECIFIED, Format.NOT_SPECIFIED, Format.byteArray);

  private Pcm() {}

  static void write(short[] frame, byte[] bytes) {
    for (int i = 0; i < frame.length; i++) {
      bytes[2 * i] = (byte) frame[i];
      bytes[2 * i + 1] = (byte) (frame[i] >> 8);
    }
  }

  static short sample(byte[] bytes, int at) {
    return (short) (bytes[at] & 0xFF | bytes[at + 1] << 8);
  }
}
