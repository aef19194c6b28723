package org.diapason.core.call;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.handling.Treatment;
import org.diapason.core.media.Description;
import org.diapason.core.media.Direction;

/**
 * A call came in; its offer is read and our answer made before anything rings, so that a call that could not be heard is refused
 * and one that is accepted connects at once.
 *
 * @param treatment how it shall ring
 * @param late whether our 200 carries the offer
 * @param accepted whether it was accepted meanwhile
 */
record Screening(Treatment.Offered treatment, boolean late, boolean accepted) implements CallState {

  static Step begin(IncomingCall call, Treatment.Offered treatment) {
    CallAction describe = call.offer()
        .<CallAction>map(offer -> new CallAction.CreateAnswer(offer, Direction.SENDRECV))
        .orElseGet(() -> new CallAction.CreateOffer(Direction.SENDRECV));
    return Step.to(new Screening(treatment, call.offer().isEmpty(), false), new CallAction.OpenMedia(call.local()), describe);
  }

  @Override
  public Step on(CallInput input) {
    return switch (input) {
      case CallInput.AnswerReady ready -> described(ready.answer());
      case CallInput.OfferReady ready -> described(ready.offer());
      case CallInput.Accept _ -> Step.to(new Screening(treatment, late, true));
      case CallInput.MediaFailed failed -> Step.to(new Ended(EndReason.refused(488, "")), new CallAction.Refuse(488),
          new CallAction.Tell(failed.problem()));
      case CallInput.Deflect deflect -> Alerting.divert(deflect.target());
      case CallInput.HangUp _ -> Step.to(Ended.by(Cause.REJECTED_HERE), new CallAction.Refuse(486));
      case CallInput.Cancelled cancelled -> Step.to(Ended.cancelled(cancelled));
      case CallInput.RemoteHangUp _ -> Step.to(Ended.by(Cause.MISSED));
      case CallInput.RemoteOffer offer -> Step.to(this, new CallAction.RefuseOffer(offer.carrier(), 491));
      case CallInput.TimedOut _ -> Step.to(Ended.by(Cause.FAILED), new CallAction.Refuse(480));
      case CallInput.FromPerson _, CallInput.FromWire _, CallInput.FromMedia _, CallInput.FromClock _ -> Step.to(this);
    };
  }

  @Override
  public Optional<Duration> limit() {
    return Optional.of(Duration.ofSeconds(10));
  }

  private Step described(Description ours) {
    Step alerting = Step.to(new Alerting(ours, late, Ringing.of(treatment)), new CallAction.Ring());
    return accepted ? alerting.then(alerting.next().on(new CallInput.Accept())) : alerting;
  }
}
