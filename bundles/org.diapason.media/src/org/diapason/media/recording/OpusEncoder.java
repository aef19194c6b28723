package org.diapason.media.recording;

import java.io.IOException;
import java.util.Arrays;
import org.diapason.media.device.FrameFormat;
import org.jitsi.impl.neomedia.codec.audio.opus.Opus;

/** The Opus encoder that calls use too, for sound of 48 kHz in frames of 20 ms. For one thread. */
final class OpusEncoder implements AutoCloseable {
  /** Samples that come out before the first that went in (libopus at 48 kHz: 2.5 ms of overlap, 4 ms of look-ahead). */
  static final int DELAY = 312;
  private static final int BITS_PER_CHANNEL = 48_000;
  private static final int LARGEST = 1_275;

  private final long encoder;
  private final byte[] in;
  private final byte[] out = new byte[LARGEST];

  private OpusEncoder(long encoder, int channels) {
    this.encoder = encoder;
    in = new byte[FrameFormat.BYTES * channels];
  }

  /** @throws IOException if this computer has no such encoder */
  static OpusEncoder open(int channels) throws IOException {
    try {
      long encoder = Opus.encoder_create(FrameFormat.SAMPLE_RATE, channels);
      if (encoder == 0) {
        throw new IOException("no Opus encoder");
      }
      Opus.encoder_set_bitrate(encoder, BITS_PER_CHANNEL * channels);
      Opus.encoder_set_vbr(encoder, 1);
      Opus.encoder_set_dtx(encoder, 0);
      return new OpusEncoder(encoder, channels);
    } catch (LinkageError absent) {
      throw new IOException("no Opus encoder", absent);
    }
  }

  /** Bytes per second at most, about. */
  static int rate(int channels) {
    return BITS_PER_CHANNEL * channels / Byte.SIZE * 3 / 2;
  }

  byte[] encode(short[] frame) throws IOException {
    for (int i = 0; i < frame.length; i++) {
      in[2 * i] = (byte) frame[i];
      in[2 * i + 1] = (byte) (frame[i] >> 8);
    }
    int length = Opus.encode(encoder, in, 0, FrameFormat.SAMPLES, out, 0, out.length);
    if (length <= 0) {
      throw new IOException("Opus encoder: " + length);
    }
    return Arrays.copyOf(out, length);
  }

  @Override
  public void close() {
    Opus.encoder_destroy(encoder);
  }
}
