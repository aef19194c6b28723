package org.diapason.demo.call;

/** How loud sound is in fourteen bands from 200 Hz to 3.3 kHz, which every codec passes, a hundred times a second. */
final class Spectrum {

  static final int BANDS = 14;
  static final int STEP = 480;
  private static final int RATE = 48_000;
  private static final double LOWEST = 200;
  private static final double HIGHEST = 3_300;
  /** Softer counts as silence: -55 dBFS. */
  private static final double FLOOR = -55;

  private Spectrum() {
  }

  /** In dBFS, by step and band; mono, 48 kHz. */
  static double[][] of(short[] samples) {
    double[][] levels = new double[samples.length / STEP][BANDS];
    for (int band = 0; band < BANDS; band++) {
      double centre = LOWEST * Math.pow(HIGHEST / LOWEST, band / (BANDS - 1.0));
      fill(levels, band, samples, centre);
    }
    return levels;
  }

  /** By a filter of second order that passes a fifth of an octave or so. */
  private static void fill(double[][] levels, int band, short[] samples, double centre) {
    double angle = 2 * Math.PI * centre / RATE;
    double width = Math.sin(angle) / 6;
    double near = 0;
    double far = 0;
    for (int step = 0; step < levels.length; step++) {
      double energy = 0;
      for (int i = step * STEP; i < (step + 1) * STEP; i++) {
        double in = samples[i] / 32_768.0 * width / (1 + width);
        double now = in + 2 * Math.cos(angle) / (1 + width) * near - (1 - width) / (1 + width) * far;
        double out = now - far;
        energy += out * out;
        far = near;
        near = now;
      }
      levels[step][band] = Math.max(FLOOR, 10 * Math.log10(energy / STEP + 1e-12));
    }
  }
}
