package org.diapason.core.call;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.address.Address;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.handling.Treatment;
import org.diapason.core.media.Description;
import org.diapason.core.media.Tones.Tone;

/**
 * It rings here.
 *
 * @param ours what our 200 will carry
 * @param late whether that is an offer, else an answer
 */
record Alerting(Description ours, boolean late, Ringing ringing) implements CallState {

  @Override
  public Step on(CallInput input) {
    return switch (input) {
      case CallInput.Accept _ -> accept();
      case CallInput.Silence _ -> Step.to(new Alerting(ours, late, ringing.silenced()));
      case CallInput.LineFree _ -> Step.to(new Alerting(ours, late, ringing.alone()));
      case CallInput.Deflect deflect -> divert(deflect.target());
      case CallInput.HangUp _ -> Step.to(Ended.by(Cause.REJECTED_HERE), new CallAction.Refuse(486));
      case CallInput.TimedOut _ -> ringing.later().map(later -> follow(later.then()))
          .orElseGet(() -> Step.to(Ended.by(Cause.MISSED), new CallAction.Refuse(480)));
      case CallInput.Cancelled cancelled -> Step.to(Ended.cancelled(cancelled));
      case CallInput.RemoteHangUp _ -> Step.to(Ended.by(Cause.MISSED));
      case CallInput.RemoteOffer offer -> Step.to(this, new CallAction.RefuseOffer(offer.carrier(), 491));
      case CallInput.FromPerson _, CallInput.FromWire _, CallInput.FromMedia _, CallInput.FromClock _ -> Step.to(this);
    };
  }

  @Override
  public Optional<Duration> limit() {
    return Optional.of(ringing.limit());
  }

  @Override
  public Optional<Tone> tone() {
    return ringing.tone();
  }

  static Step divert(Address target) {
    return Step.to(Ended.by(Cause.DIVERTED), new CallAction.Redirect(target));
  }

  private Step follow(Treatment.Sequel sequel) {
    return switch (sequel) {
      case Treatment.Divert elsewhere -> divert(elsewhere.target());
      case Treatment.Answer answer -> answer.tone() ? accept().then(new CallAction.PlayAnswered()) : accept();
    };
  }

  private Step accept() {
    Step accepting = Step.to(new Accepting(late, false, false), new CallAction.SendAccept(ours));
    return late ? accepting : accepting.then(new CallAction.Commit(), new CallAction.OpenMicrophone());
  }
}
