package org.diapason.sip.subscription;

import java.time.Duration;

/**
 * How long to wait before the next try: longer each time, and not all at the same moment.
 *
 * @param failures in a row
 */
record Patience(int failures) {

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration MOST = Duration.ofMinutes(30);
  private static final Duration SOON = Duration.ofSeconds(2);

  static final Patience FRESH = new Patience(0);

  Patience failed() {
    return new Patience(Math.min(failures + 1, 16));
  }

  /**
   * @param soon whether the server invites to try at once: it may do so once in a row
   * @param chance 0.5 to 1
   */
  Duration delay(boolean soon, double chance) {
    if (soon && failures == 0) {
      return scaled(SOON, chance);
    }
    Duration doubled = FIRST.multipliedBy(1L << failures);
    return scaled(doubled.compareTo(MOST) > 0 ? MOST : doubled, chance);
  }

  private static Duration scaled(Duration most, double chance) {
    return Duration.ofMillis((long) (most.toMillis() * chance));
  }
}
