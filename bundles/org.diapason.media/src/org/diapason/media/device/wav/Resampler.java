package org.diapason.media.device.wav;

import org.diapason.media.device.FrameFormat;

/**
 * Brings a whole sound to 48 kHz: polyphase windowed sinc (Blackman), about 70 dB of stop band, 32 zero crossings. For
 * files, not for live sound.
 */
final class Resampler {
  private static final int CROSSINGS = 16;

  private final int up;
  private final int down;
  private final float[][] phases;
  private final int reach;

  private Resampler(int rate) {
    int divisor = greatestCommonDivisor(rate, FrameFormat.SAMPLE_RATE);
    up = FrameFormat.SAMPLE_RATE / divisor;
    down = rate / divisor;
    double cutoff = Math.min(1.0, (double) up / down) * 0.95;
    reach = (int) Math.ceil(CROSSINGS / cutoff);
    phases = new float[up][];
    for (int phase = 0; phase < up; phase++) {
      phases[phase] = taps((double) phase / up, cutoff);
    }
  }

  static short[] toDeviceRate(short[] samples, int rate) {
    return rate == FrameFormat.SAMPLE_RATE ? samples : new Resampler(rate).run(samples);
  }

  private float[] taps(double fraction, double cutoff) {
    float[] taps = new float[2 * reach];
    double sum = 0;
    for (int i = 0; i < taps.length; i++) {
      double x = i - reach + 1 - fraction;
      double window = 0.42 + 0.5 * Math.cos(Math.PI * x / reach) + 0.08 * Math.cos(2 * Math.PI * x / reach);
      double sinc = Math.abs(x) < 1e-9 ? cutoff : Math.sin(Math.PI * cutoff * x) / (Math.PI * x);
      taps[i] = (float) (Math.abs(x) < reach ? sinc * window : 0);
      sum += taps[i];
    }
    for (int i = 0; i < taps.length; i++) {
      taps[i] /= (float) sum; // same gain for every phase, else the phases would sound as a hiss
    }
    return taps;
  }

  private short[] run(short[] in) {
    short[] out = new short[Math.toIntExact(Math.max(1, (long) in.length * up / down))];
    for (int i = 0; i < out.length; i++) {
      long position = (long) i * down;
      out[i] = sample(in, (int) (position / up), phases[(int) (position % up)]);
    }
    return out;
  }

  private short sample(short[] in, int centre, float[] taps) {
    int first = centre - reach + 1;
    int from = Math.max(0, -first);
    int to = Math.min(taps.length, in.length - first);
    float sum = 0;
    for (int i = from; i < to; i++) {
      sum += in[first + i] * taps[i];
    }
    return (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
