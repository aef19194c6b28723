package org.diapason.core.call;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.call.EndReason.Cause;

/**
 * Over for the person here; the far side has not confirmed it yet.
 *
 * @param reason why
 * @param cancelling whether it was given up before it was answered; a 200 may have crossed the CANCEL
 */
record Leaving(EndReason reason, boolean cancelling) implements CallState {

  /** The way is still being looked for: there is nothing to cancel yet. */
  static Leaving unsent(Cause cause) {
    return new Leaving(EndReason.of(cause), true);
  }

  static Step byBye(Cause cause) {
    return Step.to(new Leaving(EndReason.of(cause), false), new CallAction.CloseMedia(), new CallAction.Bye());
  }

  static Step byCancel(Cause cause) {
    return Step.to(new Leaving(EndReason.of(cause), true), new CallAction.CloseMedia(), new CallAction.Cancel());
  }

  @Override
  public Step on(CallInput input) {
    return switch (input) {
      case CallInput.Answered _ -> cancelling
          ? Step.to(new Leaving(reason, false), new CallAction.Acknowledge(Optional.empty()), new CallAction.Bye())
          : Step.to(this);
      case CallInput.Routed _ -> Step.to(this, new CallAction.Cancel());
      case CallInput.RemoteOffer offer -> Step.to(this, new CallAction.RefuseOffer(offer.carrier(), 488));
      case CallInput.Released _, CallInput.RemoteHangUp _, CallInput.Refused _, CallInput.Unreachable _,
          CallInput.TimedOut _ -> Step.to(new Ended(reason));
      case CallInput.FromPerson _, CallInput.FromWire _, CallInput.FromMedia _, CallInput.FromClock _ -> Step.to(this);
    };
  }

  @Override
  public Optional<Duration> limit() {
    return Optional.of(Duration.ofSeconds(33));
  }
}
