package org.diapason.libjitsi.g722;

/** Last {@value #TAPS} values of one phase of the quadrature mirror filter, and its half of the filter sum. */
final class History {
  private static final int TAPS = 12;

  /** Every second coefficient of the 24 tap filter (h0, h2, …, h22; by 8192); the others are the mirror image. */
  private static final int[] COEFFICIENTS = {3, -11, 12, 32, -210, 951, 3876, -805, 362, -156, 53, -11};

  /** Kept twice in a row, so that the window is always contiguous. */
  private final int[] values = new int[2 * TAPS];

  private int oldest;

  void push(int value) {
    values[oldest] = value;
    values[oldest + TAPS] = value;
    oldest = oldest == TAPS - 1 ? 0 : oldest + 1;
  }

  /** Sum with the first coefficient on the newest value. */
  int sumFromNewest() {
    int sum = 0;
    for (int i = 0; i < TAPS; i++) {
      sum += values[oldest + TAPS - 1 - i] * COEFFICIENTS[i];
    }
    return sum;
  }

  /** Sum with the first coefficient on the oldest value. */
  int sumFromOldest() {
    int sum = 0;
    for (int i = 0; i < TAPS; i++) {
      sum += values[oldest + i] * COEFFICIENTS[i];
    }
    return sum;
  }
}
