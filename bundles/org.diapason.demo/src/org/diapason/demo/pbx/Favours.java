package org.diapason.demo.pbx;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.CallDigit;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.Calls;
import org.diapason.core.call.DialResult;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.time.Scheduler;

/**
 * What a colleague does when the person on the line presses a key, so that what others do to a call can be tried as well.
 *
 * <pre>
 * 1  sends the person to the music (blind transfer)
 * 2  asks the menu first, and puts the person through to it (attended transfer)
 * 3  puts the person on hold for five seconds
 * 4  lets somebody else call the person (call waiting)
 * 5  calls the one who never answers, so that the person can pick that call up
 * </pre>
 */
final class Favours {

  private static final Duration HELD = Duration.ofSeconds(5);
  private static final Duration RINGS = Duration.ofSeconds(40);
  /** A word with whom the person is put through to. */
  private static final Duration CONSULTED = Duration.ofSeconds(1);

  private final Calls calls;
  private final Scheduler scheduler;
  /** Who is asked, for whom. */
  private final Map<CallId, CallId> consulted = new ConcurrentHashMap<>();

  Favours(Calls calls, Scheduler scheduler) {
    this.calls = calls;
    this.scheduler = scheduler;
  }

  void key(CallDigit pressed) {
    calls.find(pressed.call()).filter(Favours::asks).ifPresent(call -> grant(call, pressed.digit()));
  }

  private static boolean asks(CallView call) {
    return Extension.of(call).equals(Optional.of(Extension.COLLEAGUE)) && !Extension.amongThemselves(call);
  }

  private void grant(CallView call, char digit) {
    switch (digit) {
      case '1' -> calls.transfer(call.id(), Extension.MUSIC.number());
      case '2' -> consult(call.id());
      case '3' -> {
        calls.hold(call.id());
        scheduler.schedule(HELD, () -> calls.resume(call.id()));
      }
      case '4' -> calls.dial(Optional.of(Extension.CALL_BACK.account()), call.party().user());
      case '5' -> ring();
      default -> { }
    }
  }

  /** Long enough to be seen where it rings. */
  private void ring() {
    if (calls.dial(Optional.of(Extension.COLLEAGUE.account()), Extension.NO_ANSWER.number())
        instanceof DialResult.Dialling dialling) {
      scheduler.schedule(RINGS, () -> calls.hangUp(dialling.call()));
    }
  }

  private void consult(CallId person) {
    if (consulted.containsValue(person)) {
      return;
    }
    calls.hold(person);
    if (calls.dial(Optional.of(Extension.COLLEAGUE.account()), Extension.MENU.number(), call -> consulted.put(call, person))
        instanceof DialResult.Refused) {
      calls.resume(person);
    }
  }

  void follow(CallChanged change) {
    CallView call = change.call();
    CallId person = consulted.get(call.id());
    if (person != null && call.phase() == CallPhase.TALKING) {
      scheduler.schedule(CONSULTED, () -> calls.transferTo(person, call.id()));
    } else if (person != null && call.phase() == CallPhase.ENDED) {
      consulted.remove(call.id());
      calls.find(person).filter(waiting -> waiting.transferring().isEmpty()).ifPresent(waiting -> calls.resume(person));
    } else if (call.phase() == CallPhase.ENDED) {
      leave(call.id());
    }
  }

  /** The person did not want to go, or nobody was there. */
  void failed(ProblemRaised raised) {
    if (raised.problem().code() == ProblemCode.TRANSFER_FAILED) {
      CallId person = new CallId(raised.problem().subject());
      leave(person);
      calls.resume(person);
    }
  }

  private void leave(CallId person) {
    consulted.forEach((asked, whom) -> {
      if (whom.equals(person)) {
        calls.hangUp(asked);
      }
    });
  }
}
