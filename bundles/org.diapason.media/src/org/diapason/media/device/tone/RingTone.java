package org.diapason.media.device.tone;

import org.diapason.media.device.FrameFormat;

/**
 * The built-in ring: a small bell plays a falling major third twice, then rests. Each note is a fundamental with three
 * overtones that die away faster the higher they are, as struck metal does; the soft attack avoids the click.
 */
public final class RingTone {
  private static final int CYCLE_MILLIS = 3_600;
  private static final double HIGH_NOTE = 830.6; // G sharp 5
  private static final double LOW_NOTE = 659.3; // E 5
  private static final double[][] OVERTONES = {{1, 1.0, 0.55}, {2, 0.45, 0.38}, {3, 0.18, 0.22}, {4.2, 0.10, 0.12}};
  private static final double PEAK = 0.30 * Short.MAX_VALUE;
  private static final double ATTACK_SECONDS = 0.006;

  private RingTone() {}

  /** The ring; repeats. About -20 dBFS while it sounds. */
  public static Tone bell() {
    return bell(PEAK);
  }

  /** The ring while somebody is talked to, 14 dB softer. */
  public static Tone softBell() {
    return bell(0.2 * PEAK);
  }

  private static Tone bell(double peak) {
    double[] mix = new double[CYCLE_MILLIS * (FrameFormat.SAMPLE_RATE / 1_000)];
    strike(mix, 0.0, HIGH_NOTE);
    strike(mix, 0.26, LOW_NOTE);
    strike(mix, 0.78, HIGH_NOTE);
    strike(mix, 1.04, LOW_NOTE);
    short[] cycle = new short[mix.length];
    for (int i = 0; i < cycle.length; i++) {
      cycle[i] = (short) Math.clamp(Math.round(peak * mix[i]), Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return new Tone(cycle, true);
  }

  private static void strike(double[] mix, double atSeconds, double hertz) {
    int from = (int) (atSeconds * FrameFormat.SAMPLE_RATE);
    for (int i = from; i < mix.length; i++) {
      double seconds = (double) (i - from) / FrameFormat.SAMPLE_RATE;
      double attack = Math.min(1, seconds / ATTACK_SECONDS);
      mix[i] += attack * note(seconds, hertz);
    }
  }

  private static double note(double seconds, double hertz) {
    double sum = 0;
    for (double[] overtone : OVERTONES) {
      double decay = Math.exp(-seconds / overtone[2]);
      sum += overtone[1] * decay * Math.sin(2 * Math.PI * hertz * overtone[0] * seconds);
    }
    return sum;
  }
}
