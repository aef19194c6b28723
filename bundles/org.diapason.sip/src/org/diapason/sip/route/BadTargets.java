package org.diapason.sip.route;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.diapason.core.time.Clock;

/**
 * Remembers which targets failed. A target is bad for 30 s after its first failure and twice as long after each further
 * one, at most 10 min; a success clears it. Thread-safe; shared by all routes of a node.
 */
public final class BadTargets {

  static final Duration FIRST_PENALTY = Duration.ofSeconds(30);
  static final Duration LONGEST_PENALTY = Duration.ofMinutes(10);
  private static final int MOST = 256;

  private final Clock clock;
  private final Map<Target, Strike> strikes = new LinkedHashMap<>();

  private record Strike(int count, long until) { }

  public BadTargets(Clock clock) {
    this.clock = clock;
  }

  /** A transport error, Timer B or F, or a 503 without Retry-After (RFC 3263 §4.3). */
  public void failed(Target target) {
    failed(target, Duration.ZERO);
  }

  /**
   * @param retryAfter what the 503 asked for, zero if nothing; at most an hour is honoured
   */
  public synchronized void failed(Target target, Duration retryAfter) {
    Strike before = strikes.remove(target);
    int count = before == null ? 1 : before.count() + 1;
    Duration penalty = FIRST_PENALTY.multipliedBy(1L << Math.min(count - 1, 8));
    Duration capped = penalty.compareTo(LONGEST_PENALTY) > 0 ? LONGEST_PENALTY : penalty;
    Duration asked = retryAfter.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : retryAfter;
    Duration longer = asked.compareTo(capped) > 0 ? asked : capped;
    if (strikes.size() >= MOST) {
      strikes.remove(strikes.keySet().iterator().next());
    }
    strikes.put(target, new Strike(count, clock.nanos() + longer.toNanos()));
  }

  /** Any answer but 503 came from there. */
  public synchronized void worked(Target target) {
    strikes.remove(target);
  }

  public synchronized boolean isBad(Target target) {
    Strike strike = strikes.get(target);
    return strike != null && strike.until() - clock.nanos() > 0;
  }

  /** Forgets everything: after a change of network the past says nothing. */
  public synchronized void clear() {
    strikes.clear();
  }
}
