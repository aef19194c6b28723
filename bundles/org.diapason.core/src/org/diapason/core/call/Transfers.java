package org.diapason.core.call;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.diapason.core.address.Address;
import org.diapason.core.control.CallThread;
import org.diapason.core.event.Events;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;

/** Sends far sides to others, as {@link TransferState} wants it. On {@code call-control} only. */
final class Transfers {

  private static final Duration NEWS = Duration.ofSeconds(5);
  private static final Duration END = Duration.ofMinutes(3);

  private final CallThread thread;
  private final Events events;
  private final BiConsumer<CallId, CallInput> apply;
  private final Consumer<CallId> leaves;
  private final Recalls recalls;
  private final Consumer<LiveCall> changed;
  private CallSignalling signalling;

  /**
   * @param apply gives an input to the machine of a call
   * @param leaves told about calls that are put on hold for it, which a conference has to know
   * @param recalls told about far sides that have gone to somebody whom nobody here had talked to
   * @param changed told about calls that are to be shown anew
   */
  Transfers(CallThread thread, Events events, BiConsumer<CallId, CallInput> apply, Consumer<CallId> leaves,
      Recalls recalls, Consumer<LiveCall> changed) {
    this.thread = thread;
    this.events = events;
    this.apply = apply;
    this.leaves = leaves;
    this.recalls = recalls;
    this.changed = changed;
  }

  void use(CallSignalling wire) {
    signalling = wire;
  }

  /**
   * Begins; while another transfer of the call goes on, nothing happens.
   *
   * @param to whom, as it is shown
   */
  void begin(LiveCall call, TransferTarget target, Address to) {
    if (call.transfer.isPresent() || call.phase() != CallPhase.TALKING) {
      return;
    }
    call.transfer = Optional.of(new Live(to, target instanceof TransferTarget.To, new TransferState.Holding(target)));
    leaves.accept(call.id);
    if (call.state instanceof Talking talking && talking.hold().wanted()) {
      follow(call);
    } else {
      apply.accept(call.id, new CallInput.Hold());
    }
    changed.accept(call);
  }

  /** Asks the far side once it is on hold. */
  void follow(LiveCall call) {
    if (call.state instanceof Talking talking && call.transfer.map(Live::holding).orElse(false)) {
      if (talking.hold().here()) {
        enter(call, new TransferState.Held());
      } else if (!talking.hold().wanted() || talking.hold().alone()) {
        enter(call, new TransferState.NotHeld());
      }
    }
  }

  void accepted(LiveCall call, CallInput.TransferAccepted accepted) {
    enter(call, new TransferState.Accepted(accepted.silent()));
  }

  void told(LiveCall call, CallInput.TransferProgress progress) {
    enter(call, new TransferState.Told(progress.status(), progress.last()));
  }

  void refused(LiveCall call, CallInput.TransferRefused refused) {
    enter(call, new TransferState.Refused(refused.status()));
  }

  /** What a far side that hangs up means to say: it may have gone where it was sent. */
  CallInput leaving(LiveCall call, CallInput hangUp) {
    Optional<Live> sent = call.transfer.filter(live -> !live.holding());
    sent.ifPresent(live -> gone(call, live));
    return sent.isPresent() ? new CallInput.TakenOver() : hangUp;
  }

  private void gone(LiveCall call, Live live) {
    if (live.blind()) {
      recalls.sent(call, live.to());
    }
  }

  private void enter(LiveCall call, TransferState.Input input) {
    call.transfer.ifPresent(live -> {
      TransferState.Step step = live.state().on(input);
      call.transfer = step.next() instanceof TransferState.Over ? Optional.empty() : Optional.of(live.in(step.next()));
      step.actions().forEach(action -> perform(call, live, action));
      changed.accept(call);
    });
  }

  private void perform(LiveCall call, Live live, TransferState.Action action) {
    switch (action) {
      case TransferState.Refer refer -> refer(call, refer.target());
      case TransferState.AwaitNews _ -> await(call, NEWS);
      case TransferState.AwaitEnd _ -> await(call, END);
      case TransferState.Finish _ -> {
        gone(call, live);
        apply.accept(call.id, new CallInput.TransferDone());
      }
      case TransferState.Fail fail -> events.publish(new ProblemRaised(
          Problem.of(ProblemCode.TRANSFER_FAILED, live.to().shown(), fail.status()).about(call.id)));
    }
  }

  private void refer(LiveCall call, TransferTarget target) {
    switch (target) {
      case TransferTarget.To to -> signalling.refer(call.id, to.address());
      case TransferTarget.Other other -> signalling.refer(call.id, other.call());
    }
  }

  private void await(LiveCall call, Duration most) {
    call.scope.transfer(most, () -> thread.post(() -> enter(call, new TransferState.TimedOut())));
  }

  /**
   * A transfer under way.
   *
   * @param to as it is shown
   * @param blind whether nobody here has talked to whoever that is
   */
  record Live(Address to, boolean blind, TransferState state) {

    boolean holding() {
      return state instanceof TransferState.Holding;
    }

    Live in(TransferState next) {
      return new Live(to, blind, next);
    }
  }
}
