package org.diapason.core.call;

import java.time.Instant;
import java.util.Optional;
import org.diapason.core.account.Account;
import org.diapason.core.address.Address;
import org.diapason.core.media.Negotiated;

/** A call in progress: its state and what is remembered about it. Touched on {@code call-control} only, but for what was told. */
final class LiveCall {

  final CallId id;
  final Account account;
  final Address called;
  final boolean outgoing;
  final boolean verified;
  final Instant began;
  final CallScope scope;
  final LiveRecording recording = new LiveRecording();
  final Introduction introduction;
  /** The call that this one shall take the place of once it is talked. */
  final Optional<CallId> replaces;
  CallState state;
  /** Whom the INVITE goes to; another than was called after a redirection. */
  Address target;
  int redirects;
  /** Whether it was told that digits do not get through. */
  boolean digitsRefused;
  /** Whether it calls for help. */
  boolean emergency;
  /** Whose far side asked for this call and waits to hear of it. */
  Optional<CallId> asker = Optional.empty();
  Optional<Transfers.Live> transfer = Optional.empty();
  /** To whom the caller had been sent from here. */
  Optional<Address> backFrom = Optional.empty();
  Optional<CallInput.TransferRequested> request = Optional.empty();
  Optional<Question> question = Optional.empty();
  Address party;
  boolean muted;
  boolean speaker;
  /** Per cent of what the far side sends. */
  int volume = 100;
  boolean audioLost;
  /** Whether early media is not heard, nor the microphone there. */
  boolean earlyMuted;
  Optional<Long> talkingSince = Optional.empty();
  Optional<Negotiated> media = Optional.empty();
  volatile Optional<CallView> told = Optional.empty();

  /** Dialled here. */
  LiveCall(CallId id, Account account, Address to, Introduction introduction, CallState state, Instant began,
      CallScope scope) {
    this(id, account, to, to, true, true, introduction, Optional.empty(), state, began, scope);
  }

  /** Came in. */
  LiveCall(IncomingCall call, Account account, CallState state, Instant began, CallScope scope) {
    this(call.id(), account, call.from(), call.to(), false, call.verified(), Introduction.NONE, call.replaces(), state, began,
        scope);
  }

  private LiveCall(CallId id, Account account, Address party, Address called, boolean outgoing, boolean verified,
      Introduction introduction, Optional<CallId> replaces, CallState state, Instant began, CallScope scope) {
    this.id = id;
    this.account = account;
    this.party = party;
    this.called = called;
    this.outgoing = outgoing;
    this.verified = verified;
    this.introduction = introduction;
    this.replaces = replaces;
    this.target = called;
    this.began = began;
    this.scope = scope;
    this.state = state;
  }

  CallPhase phase() {
    return CallPhase.of(state);
  }

  /** Whether it could be put on hold and is not to be yet; one that is about to be resumed still can. */
  boolean canBeHeld() {
    return switch (state) {
      case Talking talking -> !talking.hold().wanted();
      case Connecting connecting -> !connecting.held();
      case Accepting accepting -> !accepting.held() && !accepting.leaving();
      case Routing _, Offering _, Inviting _, Diverted _, Screening _, Alerting _, Leaving _, Ended _ -> false;
    };
  }

  /** Whether it goes on hold, or is: another call became the active one while this one was being answered. */
  boolean isToBeHeld() {
    return switch (state) {
      case Talking talking -> talking.hold().wanted();
      case Connecting connecting -> connecting.held();
      case Accepting accepting -> accepting.held();
      case Routing _, Offering _, Inviting _, Diverted _, Screening _, Alerting _, Leaving _, Ended _ -> false;
    };
  }

  void mute(boolean on) {
    muted = on;
    scope.media().ifPresent(session -> session.mute(on));
  }

  /** @param percent 0 to 200 */
  void volume(int percent) {
    volume = percent;
    scope.media().ifPresent(session -> session.volume(percent));
  }

  /** Whether the person here hears it, or waits for its answer. */
  boolean isVoice() {
    return switch (state) {
      case Talking talking -> !talking.hold().wanted();
      case Connecting connecting -> !connecting.held();
      case Accepting accepting -> !accepting.held() && !accepting.leaving();
      case Routing _, Offering _, Inviting _, Diverted _ -> true;
      case Screening _, Alerting _, Leaving _, Ended _ -> false;
    };
  }

  /** Whether digits can travel as RFC 4733 events. */
  boolean takesEvents() {
    return media.map(Negotiated::telephoneEvents).orElse(false);
  }

  boolean isHeldThere() {
    return state instanceof Talking talking && talking.hold().there();
  }

  /** @param recorded whether it is, by itself or as part of a conference, once it is talked */
  CallView view(RecordingState recorded) {
    boolean heldHere = state instanceof Talking talking && talking.hold().held();
    Optional<Ringing> ringing = state instanceof Alerting alerting ? Optional.of(alerting.ringing()) : Optional.empty();
    Optional<EndReason> end = switch (state) {
      case Ended ended -> Optional.of(ended.reason());
      case Leaving leaving -> Optional.of(leaving.reason());
      case Accepting accepting when accepting.leaving() -> Optional.of(EndReason.of(EndReason.Cause.HUNG_UP_HERE));
      case Routing _, Offering _, Inviting _, Diverted _, Connecting _, Screening _, Alerting _, Accepting _, Talking _ ->
          Optional.empty();
    };
    return new CallView(id, account.id(), party, called, verified, outgoing, phase(), heldHere, isHeldThere(), muted,
        speaker, volume, audioLost, ringing.filter(Ringing::waiting).isPresent(), ringing.filter(Ringing::silent).isPresent(),
        phase() == CallPhase.TALKING ? recorded : RecordingState.OFF, began, talkingSince, media,
        transfer.map(Transfers.Live::to), backFrom, question, end);
  }
}
