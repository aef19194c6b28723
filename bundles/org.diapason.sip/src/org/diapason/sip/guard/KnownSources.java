package org.diapason.sip.guard;

import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.diapason.core.time.Clock;

/**
 * Admits by address: the registered flow, the proxies an account's domain resolves to, the remote target of a dialog.
 * Each of them holds a {@link Grant} for as long as it is that. Where we sent something, responses are admitted for ten
 * minutes.
 */
public final class KnownSources implements MessageAdmission {

  private static final Duration ANSWER_TIME = Duration.ofMinutes(10);
  private static final int MOST_ASKED = 512;

  private final Clock clock;
  private final Map<InetAddress, Integer> granted = new ConcurrentHashMap<>();
  private final Map<InetAddress, Long> asked = new LinkedHashMap<>();

  /** Admission of one address on behalf of one owner; closing it again is harmless. */
  public interface Grant {
    void close();
  }

  public KnownSources(Clock clock) {
    this.clock = clock;
  }

  /** Admits an address until the grant, and every other one for it, is closed. */
  public Grant grant(InetAddress source) {
    granted.merge(source, 1, Integer::sum);
    AtomicBoolean open = new AtomicBoolean(true);
    return () -> {
      if (open.compareAndSet(true, false)) {
        granted.computeIfPresent(source, (address, owners) -> owners == 1 ? null : owners - 1);
      }
    };
  }

  @Override
  public void asked(InetAddress target) {
    synchronized (asked) {
      asked.remove(target);
      if (asked.size() >= MOST_ASKED) {
        asked.remove(asked.keySet().iterator().next());
      }
      asked.put(target, clock.nanos());
    }
  }

  @Override
  public boolean admits(Arrival arrival) {
    InetAddress source = arrival.source().getAddress();
    return granted.containsKey(source) || (!arrival.request() && wasAsked(source));
  }

  @Override
  public boolean admitsConnection(InetAddress source) {
    return granted.containsKey(source);
  }

  private boolean wasAsked(InetAddress source) {
    synchronized (asked) {
      Long since = asked.get(source);
      return since != null && clock.nanos() - since < ANSWER_TIME.toNanos();
    }
  }
}
