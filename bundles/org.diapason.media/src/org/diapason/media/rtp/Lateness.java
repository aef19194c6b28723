package org.diapason.media.rtp;

/**
 * How much later than the quickest packets others come: what a receive buffer has to make up for. Looks back two to
 * four seconds. The latest packet does not count, for one hiccup is no reason to wait from then on. For one thread.
 */
final class Lateness {
  private static final long WINDOW_NANOS = 2_000_000_000L;

  private long windowEnd;
  private long least = Long.MAX_VALUE;
  private long most = Long.MIN_VALUE;
  private long second = Long.MIN_VALUE;
  private long leastBefore = Long.MAX_VALUE;
  private long secondBefore = Long.MIN_VALUE;

  /** Forgets everything. */
  void reset() {
    least = Long.MAX_VALUE;
    most = Long.MIN_VALUE;
    second = Long.MIN_VALUE;
    leastBefore = Long.MAX_VALUE;
    secondBefore = Long.MIN_VALUE;
  }

  boolean isEmpty() {
    return least == Long.MAX_VALUE && leastBefore == Long.MAX_VALUE;
  }

  /** @param transit arrival minus sending, in nanoseconds, of any two clocks */
  void take(long transit, long nowNanos) {
    if (isEmpty()) {
      windowEnd = nowNanos + WINDOW_NANOS;
    } else if (nowNanos - windowEnd > 0) {
      windowEnd = nowNanos + WINDOW_NANOS;
      leastBefore = least;
      secondBefore = second;
      least = Long.MAX_VALUE;
      most = Long.MIN_VALUE;
      second = Long.MIN_VALUE;
    }
    least = Math.min(least, transit);
    second = Math.max(second, Math.min(most, transit));
    most = Math.max(most, transit);
  }

  /** Transit of the quickest packet. */
  long quickest() {
    return Math.min(least, leastBefore);
  }

  /** Nanoseconds between the quickest packet and the second latest. */
  long spread() {
    long late = Math.max(second, secondBefore);
    return late == Long.MIN_VALUE ? 0 : Math.max(0, late - quickest());
  }
}
