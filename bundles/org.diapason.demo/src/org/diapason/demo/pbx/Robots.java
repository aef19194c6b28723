package org.diapason.demo.pbx;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.account.AccountId;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.Calls;
import org.diapason.core.time.Scheduler;
import org.diapason.demo.pbx.Extension.Behaviour;

/** Answers, rejects and calls back, as the number that was dialled wants. */
final class Robots {

  /** Long enough for a person to put the mouse down. */
  private static final Duration BEFORE_CALL_BACK = Duration.ofSeconds(2);
  /** Until a colleague has come to the telephone. */
  private static final Duration BEFORE_ANSWER = Duration.ofSeconds(2);

  private final Calls calls;
  private final Scheduler scheduler;
  private final AccountId account;

  Robots(Calls calls, Scheduler scheduler, AccountId account) {
    this.calls = calls;
    this.scheduler = scheduler;
    this.account = account;
  }

  void follow(CallChanged change) {
    CallView call = change.call();
    if (call.outgoing()) {
      return;
    }
    Optional<Behaviour> behaviour = Extension.of(call.called().user()).map(Extension::behaviour);
    if (call.phase() == CallPhase.RINGING_HERE) {
      greet(call, behaviour.orElse(Behaviour.REJECT));
    } else if (call.phase() == CallPhase.ENDED && behaviour.filter(Behaviour.ANSWER_AND_CALL_BACK::equals).isPresent()) {
      scheduler.schedule(BEFORE_CALL_BACK, () -> calls.dial(Optional.of(account), call.party().user()));
    }
  }

  private void greet(CallView call, Behaviour behaviour) {
    switch (behaviour) {
      case ANSWER, ANSWER_AND_CALL_BACK -> calls.answer(call.id());
      case ANSWER_LATER -> scheduler.schedule(BEFORE_ANSWER, () -> calls.answer(call.id()));
      case REJECT -> calls.hangUp(call.id());
      case RING -> { }
    }
  }
}
