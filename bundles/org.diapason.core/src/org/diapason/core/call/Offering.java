package org.diapason.core.call;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.media.OfferAnswer;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.core.media.Tones.Tone;

/** The way is known; our offer is being made. */
record Offering() implements CallState {

  @Override
  public Step on(CallInput input) {
    return switch (input) {
      case CallInput.OfferReady ready -> Step.to(
          new Inviting(OfferAnswer.initial().sendOffer(Carrier.INVITE).next(), false, false),
          new CallAction.Invite(ready.offer()));
      case CallInput.MediaFailed failed -> Leaving.byCancel(Cause.FAILED).then(new CallAction.Tell(failed.problem()));
      case CallInput.HangUp _ -> Leaving.byCancel(Cause.CANCELLED_HERE);
      case CallInput.TimedOut _ -> Leaving.byCancel(Cause.FAILED).then(new CallAction.PlayFailure(Tone.CONGESTION));
      case CallInput.FromPerson _, CallInput.FromWire _, CallInput.FromMedia _, CallInput.FromClock _ -> Step.to(this);
    };
  }

  @Override
  public Optional<Duration> limit() {
    return Optional.of(Duration.ofSeconds(10));
  }
}
