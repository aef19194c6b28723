package org.diapason.media.stream;

import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.LiveResampler;

/** The codecs of telephony, whose every octet stands for itself: what is lost is the sound before it, fading away. */
final class TelephoneSound implements SoundDecoder {
  private static final float FADE = 0.5f;

  /** From octets to samples of the codec's own rate, little-endian. */
  @FunctionalInterface
  interface Octets {
    /** @return samples written from the beginning of {@code pcm} */
    int decode(byte[] payload, int length, byte[] pcm);
  }

  private final Octets octets;
  private final LiveResampler resampler;
  private final int mostOctets;
  private final byte[] pcm = new byte[MOST_SAMPLES * Short.BYTES];
  private final short[] last = FrameFormat.newFrame();
  private short[] target;
  private int write;
  private float loudness;

  /**
   * @param rate of the samples, in Hz
   * @param octetsPerSecond 8000
   */
  TelephoneSound(Octets octets, int rate, int octetsPerSecond) {
    this.octets = octets;
    resampler = new LiveResampler(rate, FrameFormat.SAMPLE_RATE, this::sample);
    mostOctets = (int) ((long) MOST_SAMPLES * octetsPerSecond / FrameFormat.SAMPLE_RATE);
  }

  private void sample(short value) {
    target[write++] = value;
  }

  @Override
  public int decode(byte[] payload, int length, short[] out, int at) {
    int samples = octets.decode(payload, Math.min(length, mostOctets), pcm);
    target = out;
    write = at;
    for (int i = 0; i < samples; i++) {
      resampler.accept(Pcm.sample(pcm, 2 * i));
    }
    int count = write - at;
    if (count >= FrameFormat.SAMPLES) {
      System.arraycopy(out, write - FrameFormat.SAMPLES, last, 0, FrameFormat.SAMPLES);
      loudness = 1;
    }
    return count;
  }

  @Override
  public int conceal(byte[] following, int length, short[] out, int at) {
    float step = loudness * (1 - FADE) / FrameFormat.SAMPLES;
    for (int i = 0; i < FrameFormat.SAMPLES; i++) {
      out[at + i] = (short) (last[i] * (loudness - step * i));
    }
    loudness *= FADE;
    return FrameFormat.SAMPLES;
  }

  @Override
  public void close() {
    // holds nothing of the system
  }
}
