package org.diapason.core.call;

import java.time.Instant;
import java.util.Optional;
import org.diapason.core.account.Account;
import org.diapason.core.address.Address;
import org.diapason.core.media.Negotiated;

/** A call in progress: its state and what is remembered about it. Touched on {@code call-control} only. */
final class LiveCall {

  final CallId id;
  final Account account;
  final Address called;
  final boolean outgoing;
  final boolean verified;
  final Instant began;
  final CallScope scope;
  CallState state;
  Address party;
  boolean muted;
  boolean audioLost;
  Optional<Long> talkingSince = Optional.empty();
  Optional<Negotiated> media = Optional.empty();
  Optional<CallView> told = Optional.empty();

  /** Dialled here. */
  LiveCall(CallId id, Account account, Address to, Instant began, CallScope scope) {
    this(id, account, to, to, true, true, began, scope);
  }

  /** Came in. */
  LiveCall(IncomingCall call, Account account, Instant began, CallScope scope) {
    this(call.id(), account, call.from(), call.to(), false, call.verified(), began, scope);
  }

  private LiveCall(CallId id, Account account, Address party, Address called, boolean outgoing, boolean verified,
      Instant began, CallScope scope) {
    this.id = id;
    this.account = account;
    this.party = party;
    this.called = called;
    this.outgoing = outgoing;
    this.verified = verified;
    this.began = began;
    this.scope = scope;
    this.state = CallState.outgoing();
  }

  CallPhase phase() {
    return CallPhase.of(state);
  }

  boolean held() {
    return state instanceof Talking talking && (talking.hold().here() || talking.hold().wanted());
  }

  CallView view() {
    boolean heldThere = state instanceof Talking talking && talking.hold().there();
    boolean heldHere = state instanceof Talking talking && talking.hold().here();
    Optional<EndReason> end = switch (state) {
      case Ended ended -> Optional.of(ended.reason());
      case Leaving leaving -> Optional.of(leaving.reason());
      case Accepting accepting when accepting.leaving() -> Optional.of(EndReason.of(EndReason.Cause.HUNG_UP_HERE));
      case Routing _, Offering _, Inviting _, Connecting _, Screening _, Alerting _, Accepting _, Talking _ ->
          Optional.empty();
    };
    return new CallView(id, account.id(), party, called, verified, outgoing, phase(), heldHere, heldThere, muted,
        audioLost, began, talkingSince, media, end);
  }
}
