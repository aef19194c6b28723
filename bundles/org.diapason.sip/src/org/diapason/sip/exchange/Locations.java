package org.diapason.sip.exchange;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.diapason.core.time.Clock;
import org.diapason.sip.route.Target;

/** Where the users are (RFC 3261 §10.3). Changed on one thread, read on any. */
final class Locations {

  private static final int MOST_PER_USER = 8;

  private final Clock clock;
  private final Map<String, Map<String, Binding>> users = new ConcurrentHashMap<>();

  /**
   * @param contact URI to ask for
   * @param flow where the REGISTER came from: requests go back there
   * @param until monotonic nanoseconds
   */
  record Binding(String contact, Target flow, String callId, long sequence, long until) {
  }

  Locations(Clock clock) {
    this.clock = clock;
  }

  /**
   * Binds a contact, for zero takes it back.
   *
   * @return false when an older or the same REGISTER comes again
   */
  boolean bind(String user, String contact, Target flow, String callId, long sequence, Duration expiry) {
    Map<String, Binding> bindings = new HashMap<>(users.getOrDefault(user, Map.of()));
    Binding before = bindings.get(contact);
    if (before != null && before.callId().equals(callId) && sequence <= before.sequence()) {
      return false;
    }
    bindings.values().removeIf(binding -> binding.until() - clock.nanos() <= 0);
    if (expiry.isZero()) {
      bindings.remove(contact);
    } else if (bindings.size() < MOST_PER_USER || before != null) {
      bindings.put(contact, new Binding(contact, flow, callId, sequence, clock.nanos() + expiry.toNanos()));
    }
    users.put(user, Map.copyOf(bindings));
    return true;
  }

  void clear(String user) {
    users.remove(user);
  }

  /** The bindings that hold now, the latest first. */
  List<Binding> of(String user) {
    return users.getOrDefault(user, Map.of()).values().stream().filter(binding -> binding.until() - clock.nanos() > 0)
        .sorted(Comparator.comparingLong(Binding::until).reversed()).toList();
  }

  Optional<Binding> latest(String user) {
    return of(user).stream().findFirst();
  }

  /** Seconds that a binding still holds, at least 1. */
  long left(Binding binding) {
    return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(binding.until() - clock.nanos() + 999_999_999L));
  }

  /** A connection has closed: nobody is reached over it any more. */
  void lost(Target flow) {
    users.replaceAll((user, bindings) -> {
      Map<String, Binding> left = new HashMap<>(bindings);
      left.values().removeIf(binding -> binding.flow().equals(flow));
      return Map.copyOf(left);
    });
  }
}
