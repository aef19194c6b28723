package org.diapason.sip.digest;

import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.diapason.core.time.Clock;

/**
 * Nonces that a registrar gave out, with the highest count seen: each count is taken once (RFC 7616 §3.4). Not
 * thread-safe.
 */
final class Nonces {

  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final int MOST = 4_096;

  private final RandomGenerator random;
  private final Clock clock;
  private final Map<String, Use> given = new HashMap<>();

  private record Use(long since, int count) {
  }

  /** What a nonce is worth. */
  enum Verdict { GOOD, STALE }

  Nonces(RandomGenerator random, Clock clock) {
    this.random = random;
    this.clock = clock;
  }

  String fresh() {
    if (given.size() >= MOST) {
      given.values().removeIf(use -> clock.nanos() - use.since() > LIFE.toNanos());
    }
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    String nonce = HexFormat.of().formatHex(bytes);
    if (given.size() < MOST) {
      given.put(nonce, new Use(clock.nanos(), 0));
    }
    return nonce;
  }

  Verdict use(String nonce, int count) {
    Use use = given.get(nonce);
    if (use == null || clock.nanos() - use.since() > LIFE.toNanos() || count <= use.count()) {
      return Verdict.STALE;
    }
    given.put(nonce, new Use(use.since(), count));
    return Verdict.GOOD;
  }
}
