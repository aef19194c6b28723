package org.diapason.libjitsi.g722;

/** Adaptive step size of one sub-band's quantiser: logarithmic state and its linear value (blocks LOGSCL, SCALEL). */
final class StepSize {
  /** Fractional powers of two: 2048 · 2^(i/32). */
  private static final int[] MANTISSA = {
    2048, 2093, 2139, 2186, 2233, 2282, 2332, 2383, 2435, 2489, 2543, 2599, 2656, 2714, 2774, 2834,
    2896, 2960, 3025, 3091, 3158, 3228, 3298, 3371, 3444, 3520, 3597, 3676, 3756, 3838, 3922, 4008
  };

  private final int ceiling;
  private final int exponentBias;
  private int logarithm;
  private int linear;

  /**
   * Makes a step size at its smallest value.
   *
   * @param ceiling upper limit of the logarithmic state
   * @param exponentBias right shift of the mantissa when the logarithm is 0
   */
  StepSize(int ceiling, int exponentBias) {
    this.ceiling = ceiling;
    this.exponentBias = exponentBias;
    this.linear = toLinear();
  }

  int linear() {
    return linear;
  }

  /** Leaks the logarithm by 1/128 and adds the multiplier belonging to the code word just sent. */
  void adapt(int multiplier) {
    logarithm = Math.clamp(((logarithm * 127) >> 7) + multiplier, 0, ceiling);
    linear = toLinear();
  }

  private int toLinear() {
    int mantissa = MANTISSA[(logarithm >> 6) & 31];
    int shift = exponentBias - (logarithm >> 11);
    return (shift < 0 ? mantissa << -shift : mantissa >> shift) << 2;
  }
}
