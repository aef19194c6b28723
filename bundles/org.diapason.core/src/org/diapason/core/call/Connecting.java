package org.diapason.core.call;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.call.EndReason.Cause;

/**
 * Answered; the far side's answer is being put in force.
 *
 * @param held whether the far side is to be put on hold as soon as that can be offered
 */
record Connecting(boolean held) implements CallState {

  @Override
  public Step on(CallInput input) {
    return switch (input) {
      case CallInput.Agreed agreed -> Talking.begin(agreed.negotiated(), held);
      case CallInput.AnswerReady _ -> Step.to(this, new CallAction.RollBack());
      case CallInput.Hold _ -> Step.to(new Connecting(true), new CallAction.CloseMicrophone());
      case CallInput.Resume _ -> Step.to(new Connecting(false));
      case CallInput.MediaFailed failed -> Leaving.byBye(Cause.NO_COMMON_CODEC).then(new CallAction.Tell(failed.problem()));
      case CallInput.TimedOut _ -> Leaving.byBye(Cause.FAILED);
      case CallInput.HangUp _ -> Leaving.byBye(Cause.HUNG_UP_HERE);
      case CallInput.RemoteHangUp _ -> Step.to(Ended.by(Cause.HUNG_UP_THERE));
      case CallInput.RemoteOffer offer -> Step.to(this, new CallAction.RefuseOffer(offer.carrier(), 491));
      case CallInput.FromPerson _, CallInput.FromWire _, CallInput.FromMedia _, CallInput.FromClock _ -> Step.to(this);
    };
  }

  @Override
  public Optional<Duration> limit() {
    return Optional.of(Duration.ofSeconds(10));
  }
}
