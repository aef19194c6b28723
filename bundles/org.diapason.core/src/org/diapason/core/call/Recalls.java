package org.diapason.core.call;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.diapason.core.account.AccountId;
import org.diapason.core.address.Address;
import org.diapason.core.time.Clock;

/**
 * Whom we have sent to somebody else and to whom, so that who comes back is known as such: an exchange calls again when nobody
 * has answered there, after two minutes or so. On {@code call-control} only.
 */
final class Recalls {

  private static final long MEMORY_NANOS = Duration.ofMinutes(5).toNanos();
  private static final int MOST = 50;

  private final Clock clock;
  private final Deque<Sent> sent = new ArrayDeque<>();

  private record Sent(AccountId account, Address party, Address to, long nanos) {
  }

  Recalls(Clock clock) {
    this.clock = clock;
  }

  /** The far side of a call has gone. */
  void sent(LiveCall call, Address to) {
    if (sent.size() == MOST) {
      sent.removeFirst();
    }
    sent.addLast(new Sent(call.account.id(), call.party, to, clock.nanos()));
  }

  /** From whom a caller comes back; told once. */
  Optional<Address> backFrom(IncomingCall call) {
    sent.removeIf(one -> clock.nanos() - one.nanos() > MEMORY_NANOS);
    Optional<Sent> last = sent.reversed().stream().filter(one -> isBy(one, call)).findFirst();
    last.ifPresent(sent::remove);
    return last.map(Sent::to);
  }

  private static boolean isBy(Sent one, IncomingCall call) {
    return one.account().equals(call.account()) && !call.anonymous()
        && one.party().user().equalsIgnoreCase(call.from().user()) && !call.from().user().isEmpty();
  }
}
