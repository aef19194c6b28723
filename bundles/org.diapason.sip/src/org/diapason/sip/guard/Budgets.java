package org.diapason.sip.guard;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.diapason.core.time.Clock;

/**
 * A token bucket for each source and one for all. A message costs one token and one more for each 16 KB. Thread-safe.
 */
public final class Budgets {

  private static final int MOST_SOURCES = 1_024;
  private static final int BYTES_PER_TOKEN = 16_384;
  private static final int ALL = 4;

  private final Clock clock;
  private final int rate;
  private final int burst;
  private final Bucket all;
  private final Map<InetAddress, Bucket> sources = new LinkedHashMap<>(16, 0.75f, true);

  private static final class Bucket {
    private double tokens;
    private long filled;

    Bucket(double tokens, long now) {
      this.tokens = tokens;
      this.filled = now;
    }

    boolean has(double cost, int rate, int burst, long now) {
      tokens = Math.min(burst, tokens + (double) (now - filled) * rate / TimeUnit.SECONDS.toNanos(1));
      filled = now;
      return tokens >= cost;
    }
  }

  public Budgets(Limits limits, Clock clock) {
    this.clock = clock;
    this.rate = limits.messagesPerSecond();
    this.burst = limits.burst();
    this.all = new Bucket((double) burst * ALL, clock.nanos());
  }

  /**
   * Takes what a message costs.
   *
   * @return false when the source or all together are over their budget; then nothing is taken
   */
  public synchronized boolean take(InetAddress source, int bytes) {
    long now = clock.nanos();
    double cost = 1 + bytes / BYTES_PER_TOKEN;
    Bucket own = bucket(source, now);
    if (!own.has(cost, rate, burst, now) || !all.has(cost, rate * ALL, burst * ALL, now)) {
      return false;
    }
    own.tokens -= cost;
    all.tokens -= cost;
    return true;
  }

  private Bucket bucket(InetAddress source, long now) {
    Bucket known = sources.get(source);
    if (known != null) {
      return known;
    }
    if (sources.size() >= MOST_SOURCES) {
      sources.remove(sources.keySet().iterator().next());
    }
    Bucket fresh = new Bucket(burst, now);
    sources.put(source, fresh);
    return fresh;
  }
}
