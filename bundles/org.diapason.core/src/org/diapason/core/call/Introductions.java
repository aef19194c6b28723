package org.diapason.core.call;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.diapason.core.address.Address;
import org.diapason.core.call.Question.Kind;
import org.diapason.core.control.CallThread;
import org.diapason.core.handling.HandlingSettings.TransferRequests;

/**
 * Calls that others lead us to: a far side asks us to call somebody in its place (REFER), a server sends a dialled call elsewhere
 * (3xx). Nobody foreign is called unasked, and nobody for ever. On {@code call-control} only.
 */
final class Introductions {

  private static final int MOST_REDIRECTS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(25);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final CallThread thread;
  private final Supplier<TransferRequests> policy;
  private final BiConsumer<CallId, CallInput> apply;
  private final Consumer<LiveCall> changed;
  private final Dialler dialler;
  private CallSignalling signalling;

  /** Makes a call on behalf of another. */
  interface Dialler {
    void dial(LiveCall asker, Address to, Introduction introduction);
  }

  Introductions(CallThread thread, Supplier<TransferRequests> policy, BiConsumer<CallId, CallInput> apply,
      Consumer<LiveCall> changed, Dialler dialler) {
    this.thread = thread;
    this.policy = policy;
    this.apply = apply;
    this.changed = changed;
    this.dialler = dialler;
  }

  void use(CallSignalling wire) {
    signalling = wire;
  }

  /** The far side of a call wants to be replaced by somebody else. */
  void requested(LiveCall call, CallInput.TransferRequested request) {
    if (!(call.state instanceof Talking) || call.request.isPresent()) {
      signalling.answerRefer(call.id, 603);
      return;
    }
    switch (policy.get()) {
      case REJECT -> signalling.answerRefer(call.id, 603);
      case ACCEPT -> follow(call, request);
      case ASK -> {
        call.request = Optional.of(request);
        ask(call, new Question(Kind.TRANSFER_REQUESTED, request.to()));
      }
    }
  }

  /** A dialled call is sent elsewhere; within the account's own domain it simply goes there, as a call for help does. */
  void redirected(LiveCall call, CallInput.Redirected redirected) {
    call.redirects++;
    Address to = redirected.targets().getFirst();
    if (call.redirects > MOST_REDIRECTS || !(call.state instanceof Inviting)) {
      apply.accept(call.id, new CallInput.Refused(redirected.status(), redirected.phrase()));
      return;
    }
    apply.accept(call.id, new CallInput.SentElsewhere(redirected.status(), redirected.phrase()));
    call.target = to;
    if (call.emergency || to.host().equalsIgnoreCase(call.account.domain().host())) {
      apply.accept(call.id, new CallInput.Follow());
    } else {
      ask(call, new Question(Kind.REDIRECTED, to));
    }
  }

  /** What the person here says to the question; harmless when there is none any more. */
  void decide(LiveCall call, boolean yes) {
    Optional<Question> asked = call.question;
    if (asked.isEmpty()) {
      return;
    }
    call.question = Optional.empty();
    switch (asked.get().kind()) {
      case REDIRECTED -> apply.accept(call.id, yes ? new CallInput.Follow() : new CallInput.HangUp());
      case TRANSFER_REQUESTED -> decideRequest(call, yes);
    }
    changed.accept(call);
  }

  /** Tells whoever asked for a call how it goes. */
  void follow(LiveCall call, CallInput input) {
    call.asker.ifPresent(asker -> {
      int status = switch (input) {
        case CallInput.Progress progress -> progress.status();
        case CallInput.Answered _ -> 200;
        case CallInput.Refused refused -> refused.status();
        case CallInput.Unreachable _ -> 503;
        case CallInput.HangUp _ -> 603;
        case CallInput.TimedOut _ -> 408;
        case CallInput.FromPerson _, CallInput.FromWire _, CallInput.FromMedia _, CallInput.FromClock _ -> 0;
      };
      if (status > 0) {
        signalling.referProgress(asker, status);
      }
      if (status >= 200) {
        call.asker = Optional.empty();
      }
      if (status == 200) {
        call.scope.transfer(FAREWELL, () -> thread.post(() -> apply.accept(asker, new CallInput.TransferDone())));
      }
    });
  }

  private void decideRequest(LiveCall call, boolean yes) {
    CallInput.TransferRequested request = call.request.orElseThrow();
    call.request = Optional.empty();
    if (yes && call.state instanceof Talking) {
      follow(call, request);
    } else {
      signalling.answerRefer(call.id, 603);
    }
  }

  private void follow(LiveCall call, CallInput.TransferRequested request) {
    signalling.answerRefer(call.id, 202);
    dialler.dial(call, request.to(), request.introduction());
  }

  private void ask(LiveCall call, Question question) {
    call.question = Optional.of(question);
    call.scope.question(PATIENCE, () -> thread.post(() -> decide(call, false)));
    changed.accept(call);
  }
}
