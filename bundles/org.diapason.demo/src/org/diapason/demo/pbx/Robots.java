package org.diapason.demo.pbx;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.CallView;
import org.diapason.core.call.Calls;
import org.diapason.core.call.ExtensionWatched;
import org.diapason.core.time.Scheduler;
import org.diapason.demo.pbx.Extension.Behaviour;

/** Answers, rejects and calls back, as the extension that was dialled wants; and ends what nobody hears. */
final class Robots {

  /** Long enough for a person to put the mouse down. */
  private static final Duration BEFORE_CALL_BACK = Duration.ofSeconds(2);
  /** Until a colleague has come to the telephone. */
  private static final Duration BEFORE_ANSWER = Duration.ofSeconds(2);
  /** Robots that were put through to each other; long enough for a message on the voice mail. */
  private static final Duration AMONG_THEMSELVES = Duration.ofSeconds(10);

  private final Calls calls;
  private final Scheduler scheduler;
  private final BusyOne busy;

  Robots(Calls calls, Scheduler scheduler) {
    busy = new BusyOne(calls, scheduler.clock());
    this.calls = calls;
    this.scheduler = scheduler;
  }

  void follow(CallChanged change) {
    CallView call = change.call();
    if (call.outgoing()) {
      return;
    }
    Optional<Extension> called = Extension.of(call);
    switch (call.phase()) {
      case RINGING_HERE -> greet(call, called.map(Extension::behaviour).orElse(Behaviour.REJECT));
      case TALKING -> {
        if (Extension.amongThemselves(call)) {
          scheduler.schedule(AMONG_THEMSELVES, () -> calls.hangUp(call.id()));
        }
      }
      case ENDED -> called.filter(extension -> extension.behaviour() == Behaviour.ANSWER_AND_CALL_BACK)
          .ifPresent(extension -> callBack(extension, call));
      case DIALLING, RINGING_THERE, CONNECTING -> { }
    }
  }

  /** Somebody waits until an extension is free. */
  void watched(ExtensionWatched watched) {
    busy.watched(watched.extension());
  }

  private void greet(CallView call, Behaviour behaviour) {
    switch (behaviour) {
      case ANSWER, ANSWER_AND_CALL_BACK -> calls.answer(call.id());
      case ANSWER_LATER -> scheduler.schedule(BEFORE_ANSWER, () -> calls.answer(call.id()));
      case REJECT -> busy.called(call);
      case RING -> { }
    }
  }

  /** Persons only: robots would call each other for ever. */
  private void callBack(Extension extension, CallView call) {
    if (!Extension.amongThemselves(call)) {
      scheduler.schedule(BEFORE_CALL_BACK, () -> calls.dial(Optional.of(extension.account()), call.party().user()));
    }
  }
}
