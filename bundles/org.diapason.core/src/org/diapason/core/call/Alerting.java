package org.diapason.core.call;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.media.Description;
import org.diapason.core.media.Tones.Tone;

/**
 * It rings here.
 *
 * @param ours what our 200 will carry
 * @param late whether that is an offer, else an answer
 */
record Alerting(Description ours, boolean late) implements CallState {

  @Override
  public Step on(CallInput input) {
    return switch (input) {
      case CallInput.Accept _ -> accept();
      case CallInput.HangUp _ -> Step.to(Ended.by(Cause.REJECTED_HERE), new CallAction.Refuse(486));
      case CallInput.TimedOut _ -> Step.to(Ended.by(Cause.MISSED), new CallAction.Refuse(480));
      case CallInput.Cancelled cancelled -> Step.to(Ended.cancelled(cancelled));
      case CallInput.RemoteHangUp _ -> Step.to(Ended.by(Cause.MISSED));
      case CallInput.RemoteOffer offer -> Step.to(this, new CallAction.RefuseOffer(offer.carrier(), 491));
      case CallInput.FromPerson _, CallInput.FromWire _, CallInput.FromMedia _, CallInput.FromClock _ -> Step.to(this);
    };
  }

  @Override
  public Optional<Duration> limit() {
    return Optional.of(Duration.ofMinutes(3));
  }

  @Override
  public Optional<Tone> tone() {
    return Optional.of(Tone.RING);
  }

  private Step accept() {
    Step accepting = Step.to(new Accepting(late, false, false), new CallAction.SendAccept(ours));
    return late ? accepting : accepting.then(new CallAction.Commit(), new CallAction.OpenMicrophone());
  }
}
