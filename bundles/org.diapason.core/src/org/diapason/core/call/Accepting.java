package org.diapason.core.call;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.media.Description;

/**
 * Our 200 is out and not acknowledged yet. The person here talks already; BYE has to wait for the ACK (RFC 3261 §15).
 *
 * @param late whether the ACK brings the answer
 * @param held whether the far side is to be put on hold as soon as that can be offered
 * @param leaving whether the person here has hung up meanwhile
 */
record Accepting(boolean late, boolean held, boolean leaving) implements CallState {

  @Override
  public Step on(CallInput input) {
    return switch (input) {
      case CallInput.Acknowledged acknowledged -> acknowledged(acknowledged.answer());
      case CallInput.Hold _ -> Step.to(new Accepting(late, true, leaving), new CallAction.CloseMicrophone());
      case CallInput.Resume _ -> resume();
      case CallInput.HangUp _ -> leaving ? Step.to(this)
          : Step.to(new Accepting(late, held, true), new CallAction.CloseMedia());
      case CallInput.RemoteHangUp _ -> Step.to(Ended.by(Cause.HUNG_UP_THERE));
      case CallInput.TimedOut _ -> Leaving.byBye(leaving ? Cause.HUNG_UP_HERE : Cause.FAILED);
      case CallInput.RemoteOffer offer -> Step.to(this, new CallAction.RefuseOffer(offer.carrier(), 500));
      case CallInput.FromPerson _, CallInput.FromWire _, CallInput.FromMedia _, CallInput.FromClock _ -> Step.to(this);
    };
  }

  @Override
  public Optional<Duration> limit() {
    return Optional.of(Duration.ofSeconds(33));
  }

  private Step resume() {
    Step resumed = Step.to(new Accepting(late, false, leaving));
    return late || leaving ? resumed : resumed.then(new CallAction.OpenMicrophone());
  }

  private Step acknowledged(Optional<Description> answer) {
    if (leaving) {
      return Leaving.byBye(Cause.HUNG_UP_HERE);
    }
    if (!late) {
      return Talking.begin(held);
    }
    return answer.map(theirs -> Step.to(new Connecting(held), new CallAction.ApplyAnswer(theirs)))
        .orElseGet(() -> Leaving.byBye(Cause.FAILED));
  }
}
