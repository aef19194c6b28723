package org.diapason.sip.guard;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what was dropped and logs the first of each kind. Thread-safe. */
public final class Tally {

  private static final Logger LOG = LoggerFactory.getLogger(Tally.class);
  private static final Refusal[] KINDS = Refusal.values();

  private final AtomicLongArray counts = new AtomicLongArray(KINDS.length);

  /**
   * @param source where it came from, for the log
   */
  public void count(Refusal kind, Object source) {
    if (counts.getAndIncrement(kind.ordinal()) == 0) {
      LOG.warn("Dropped, further ones are only counted: kind={} source={}", kind, source);
    }
  }

  public long of(Refusal kind) {
    return counts.get(kind.ordinal());
  }

  /** The kinds that happened, with how often. */
  public Map<Refusal, Long> counts() {
    Map<Refusal, Long> found = new EnumMap<>(Refusal.class);
    for (Refusal kind : KINDS) {
      if (of(kind) > 0) {
        found.put(kind, of(kind));
      }
    }
    return found;
  }
}
