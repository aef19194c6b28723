package org.diapason.core.call;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.media.Direction;
import org.diapason.core.media.Tones.Tone;

/** Dialled; the way to the far side is being looked for (RFC 3263). */
record Routing() implements CallState {

  @Override
  public Step on(CallInput input) {
    return switch (input) {
      case CallInput.Routed routed -> Step.to(new Offering(),
          new CallAction.OpenMedia(routed.local()), new CallAction.CreateOffer(Direction.SENDRECV));
      case CallInput.Unreachable unreachable -> Ended.unreachable(unreachable);
      case CallInput.HangUp _ -> Step.to(Leaving.unsent(Cause.CANCELLED_HERE));
      case CallInput.TimedOut _ -> Step.to(Leaving.unsent(Cause.UNREACHABLE), new CallAction.PlayFailure(Tone.CONGESTION));
      case CallInput.FromPerson _, CallInput.FromWire _, CallInput.FromMedia _, CallInput.FromClock _ -> Step.to(this);
    };
  }

  @Override
  public Optional<Duration> limit() {
    return Optional.of(Duration.ofSeconds(40));
  }
}
