package org.diapason.libjitsi.g722;

import static org.diapason.libjitsi.g722.Fixed.multiply;
import static org.diapason.libjitsi.g722.Fixed.saturate;

/** Adaptive predictor of one sub-band: two poles and six zeros, the same in both bands and at both ends. */
final class Predictor {
  private static final int ZEROS = 6;
  private static final int LEAK = 32_640;
  private static final int LEAK_SECOND_POLE = 32_512;

  private final int[] zero = new int[ZEROS];
  /** Quantised differences, the newest first. */
  private final int[] difference = new int[ZEROS];
  private int pole1;
  private int pole2;
  private int reconstructed1;
  private int partial1;
  private int partial2;
  private int zeroEstimate;
  private int estimate;

  /** Prediction of the next sample of the band. */
  int estimate() {
    return estimate;
  }

  /** Takes the quantised difference of the sample just coded and predicts the next one. */
  void update(int quantised) {
    int reconstructed = saturate(estimate + quantised);
    int partial = saturate(zeroEstimate + quantised);
    adaptPoles(partial);
    adaptZeros(quantised);
    partial2 = partial1;
    partial1 = partial;
    int polePart = multiply(pole1, saturate(2 * reconstructed)) + multiply(pole2, saturate(2 * reconstructed1));
    reconstructed1 = reconstructed;
    zeroEstimate = filterZeros();
    estimate = saturate(saturate(polePart) + zeroEstimate);
  }

  /** Blocks UPPOL2 and UPPOL1: the second coefficient first, because it bounds the first one. */
  private void adaptPoles(int partial) {
    boolean sameAsLast = sameSign(partial, partial1);
    boolean sameAsBefore = sameSign(partial, partial2);
    int four = saturate(4 * pole1);
    int gradient = Math.min(sameAsLast ? -four : four, Short.MAX_VALUE) >> 7;
    int second = gradient + (sameAsBefore ? 128 : -128) + multiply(pole2, LEAK_SECOND_POLE);
    pole2 = Math.clamp(second, -12_288, 12_288);
    int first = saturate((sameAsLast ? 192 : -192) + multiply(pole1, LEAK));
    int bound = saturate(15_360 - pole2);
    pole1 = Math.clamp(first, -bound, bound);
  }

  /** Block UPZERO, and the shift of the differences (DELAYA). */
  private void adaptZeros(int quantised) {
    int step = quantised == 0 ? 0 : 128;
    for (int i = 0; i < ZEROS; i++) {
      int sign = sameSign(quantised, difference[i]) ? step : -step;
      zero[i] = saturate(sign + multiply(zero[i], LEAK));
    }
    System.arraycopy(difference, 0, difference, 1, ZEROS - 1);
    difference[0] = quantised;
  }

  /** Block FILTEZ: summed from the oldest on, each partial sum limited. */
  private int filterZeros() {
    int sum = 0;
    for (int i = ZEROS - 1; i >= 0; i--) {
      sum = saturate(sum + multiply(zero[i], saturate(2 * difference[i])));
    }
    return sum;
  }

  private static boolean sameSign(int a, int b) {
    return (a ^ b) >= 0;
  }
}
