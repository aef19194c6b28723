package org.diapason.media.mix;

/**
 * Brings the sum of several voices back to 16 bit. Up to three quarters of full scale it is left alone, so that one voice keeps
 * its level; above, it is bent ever more and never wraps.
 */
final class SoftSum {
  private static final int KNEE = 24_576;
  private static final long REST = Short.MAX_VALUE - KNEE;

  private SoftSum() {}

  /** Never beyond ±32767, steady and with a steady slope. */
  static short bend(int sum) {
    if (sum >= -KNEE && sum <= KNEE) {
      return (short) sum;
    }
    long over = Math.abs((long) sum) - KNEE;
    long bent = KNEE + REST * over / (over + REST);
    return (short) (sum < 0 ? -bent : bent);
  }
}
