package org.diapason.core.call;

import java.util.Collection;
import org.diapason.core.handling.IncomingFacts;

/** What goes on at this phone, as a further incoming call has to know it. */
final class Others {

  private static final int MOST_RINGING = 10;

  private Others() {
  }

  static IncomingFacts.Others of(Collection<LiveCall> calls) {
    return calls.stream().map(Others::of).min(Enum::compareTo).orElse(IncomingFacts.Others.NONE);
  }

  /** Whether somebody is talked to or dialled. */
  static boolean isActive(Collection<LiveCall> calls) {
    return of(calls).compareTo(IncomingFacts.Others.ACTIVE) <= 0;
  }

  /** The same as one of them has to know it. */
  static IncomingFacts.Others than(LiveCall one, Collection<LiveCall> calls) {
    return of(calls.stream().filter(call -> call != one).toList());
  }

  /** Whether so many ring that nobody could look at another; each of them holds ports and memory. */
  static boolean crowd(Collection<LiveCall> calls) {
    return calls.stream().filter(call -> of(call) == IncomingFacts.Others.RINGING).count() >= MOST_RINGING;
  }

  private static IncomingFacts.Others of(LiveCall call) {
    return switch (call.state) {
      case Screening _, Alerting _ -> IncomingFacts.Others.RINGING;
      case Talking talking when talking.hushed() -> IncomingFacts.Others.ALL_HELD;
      case Accepting accepting when accepting.leaving() -> IncomingFacts.Others.NONE;
      case Leaving _, Ended _ -> IncomingFacts.Others.NONE;
      case Routing _, Offering _, Inviting _, Diverted _, Connecting _, Accepting _, Talking _ ->
          call.emergency ? IncomingFacts.Others.EMERGENCY : IncomingFacts.Others.ACTIVE;
    };
  }
}
