package org.diapason.libjitsi.g722;

/** The 16 bit arithmetic the Recommendation is written in. */
final class Fixed {
  private Fixed() {}

  /** Limits to the range of a 16 bit word. */
  static int saturate(int value) {
    return Math.clamp(value, Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /** Product of two Q15 numbers, truncated. */
  static int multiply(int a, int b) {
    return (a * b) >> 15;
  }
}
