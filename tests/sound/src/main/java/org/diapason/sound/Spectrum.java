package org.diapason.sound;

/** Correlation by fast Fourier transform, so that seconds of sound are compared in milliseconds. */
final class Spectrum {
  private Spectrum() {}

  /** Sum over i of {@code sent[i] * heard[delay + i]}, by delay from 0. */
  static double[] correlate(short[] sent, short[] heard) {
    int size = Integer.highestOneBit(Math.max(1, sent.length + heard.length - 1)) << 1;
    double[] re = new double[size];
    double[] im = new double[size];
    // both real signals in one transform: heard as real part, sent as imaginary part
    for (int i = 0; i < heard.length; i++) {
      re[i] = heard[i];
    }
    for (int i = 0; i < sent.length; i++) {
      im[i] = sent[i];
    }
    transform(re, im);
    double[] productRe = new double[size];
    double[] productIm = new double[size];
    for (int k = 0; k < size; k++) {
      int mirror = (size - k) & (size - 1);
      double heardRe = (re[k] + re[mirror]) / 2;
      double heardIm = (im[k] - im[mirror]) / 2;
      double sentRe = (im[k] + im[mirror]) / 2;
      double sentIm = (re[mirror] - re[k]) / 2;
      productRe[k] = heardRe * sentRe + heardIm * sentIm;
      productIm[k] = heardRe * sentIm - heardIm * sentRe; // conjugated, for the way back
    }
    transform(productRe, productIm);
    double[] out = new double[heard.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = productRe[i] / size;
    }
    return out;
  }

  /** In place, radix 2. */
  private static void transform(double[] re, double[] im) {
    reorder(re, im);
    for (int half = 1; half < re.length; half <<= 1) {
      for (int j = 0; j < half; j++) {
        double angle = -Math.PI * j / half;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int i = j; i < re.length; i += 2 * half) {
          butterfly(re, im, i, i + half, cos, sin);
        }
      }
    }
  }

  private static void butterfly(double[] re, double[] im, int low, int high, double cos, double sin) {
    double turnedRe = re[high] * cos - im[high] * sin;
    double turnedIm = re[high] * sin + im[high] * cos;
    re[high] = re[low] - turnedRe;
    im[high] = im[low] - turnedIm;
    re[low] += turnedRe;
    im[low] += turnedIm;
  }

  private static void reorder(double[] re, double[] im) {
    int shift = Integer.numberOfLeadingZeros(re.length) + 1;
    for (int i = 0; i < re.length; i++) {
      int j = re.length == 1 ? 0 : Integer.reverse(i) >>> shift;
      if (j > i) {
        double swap = re[i];
        re[i] = re[j];
        re[j] = swap;
        swap = im[i];
        im[i] = im[j];
        im[j] = swap;
      }
    }
  }
}
