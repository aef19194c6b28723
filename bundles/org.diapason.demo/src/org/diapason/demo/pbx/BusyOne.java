package org.diapason.demo.pbx;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.call.CallView;
import org.diapason.core.call.Calls;
import org.diapason.core.time.Clock;

/**
 * The one who is always busy, and after a while free for who waits for that: whoever is refused finds it in a call with the
 * music, which ends as all calls among extensions do; then it takes the call of who has watched it meanwhile.
 */
final class BusyOne {

  private static final Duration EXPECTS = Duration.ofMinutes(3);

  private final Calls calls;
  private final Clock clock;
  /** Monotonic nanoseconds until which it would take a call. */
  private volatile Optional<Long> expects = Optional.empty();

  BusyOne(Calls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  void watched(String extension) {
    if (extension.equals(Extension.BUSY.number())) {
      expects = Optional.of(clock.nanos() + EXPECTS.toNanos());
    }
  }

  /** Somebody rings; others than it have no music to listen to. */
  void called(CallView call) {
    boolean ours = Extension.of(call).equals(Optional.of(Extension.BUSY));
    boolean talks = calls.list().stream().anyMatch(other -> Extension.of(other).equals(Optional.of(Extension.BUSY))
        && !other.id().equals(call.id()) && other.outgoing());
    if (ours && !talks && expects.filter(until -> clock.nanos() - until < 0).isPresent()) {
      expects = Optional.empty();
      calls.answer(call.id());
      return;
    }
    calls.hangUp(call.id());
    if (ours && !talks && !Extension.amongThemselves(call)) {
      calls.dial(Optional.of(Extension.BUSY.account()), Extension.MUSIC.number());
    }
  }
}
