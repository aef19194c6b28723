package org.diapason.media.device;

/**
 * Filter that brings sound from one sample rate to another: polyphase windowed sinc (Blackman), about 70 dB of stop
 * band, 32 zero crossings.
 *
 * @param up output samples per {@code down} input samples
 * @param reach input samples a phase looks back, including the one it is at, and ahead
 * @param phases {@code up} phases of {@code 2 * reach} taps each
 */
public record SincPhases(int up, int down, int reach, float[][] phases) {
  private static final int CROSSINGS = 16;

  /** The filter between two rates, in hertz. */
  public static SincPhases between(int from, int to) {
    int divisor = greatestCommonDivisor(from, to);
    int up = to / divisor;
    int down = from / divisor;
    double cutoff = Math.min(1.0, (double) up / down) * 0.95;
    int reach = (int) Math.ceil(CROSSINGS / cutoff);
    float[][] phases = new float[up][];
    for (int phase = 0; phase < up; phase++) {
      phases[phase] = taps((double) phase / up, cutoff, reach);
    }
    return new SincPhases(up, down, reach, phases);
  }

  private static float[] taps(double fraction, double cutoff, int reach) {
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

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
