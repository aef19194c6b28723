package org.diapason.core.call;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.media.Description;
import org.diapason.core.media.Direction;
import org.diapason.core.media.OfferAnswer;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.core.media.OfferAnswer.Verdict;
import org.diapason.core.media.Tones.Tone;

/**
 * INVITE is out. An answer in an unreliable 1xx is only a preview (RFC 3261 §13.2.1): it is heard, but the one in the 2xx counts.
 *
 * @param session whose turn it is
 * @param ringing whether the far side rings
 * @param earlyMedia whether its sound comes already
 */
record Inviting(OfferAnswer session, boolean ringing, boolean earlyMedia) implements CallState {

  @Override
  public Step on(CallInput input) {
    return switch (input) {
      case CallInput.Progress progress -> progress(progress);
      case CallInput.Agreed _ -> Step.to(new Inviting(session, ringing, true), new CallAction.OpenMicrophone());
      case CallInput.Answered answered -> answered(answered.answer());
      case CallInput.RemoteOffer offer -> update(offer);
      case CallInput.AnswerReady ready -> updated(ready);
      case CallInput.MediaFailed _ -> mediaFailed();
      case CallInput.Refused refused -> refused(Ended.refused(refused));
      case CallInput.SentElsewhere elsewhere -> Step.to(new Diverted(elsewhere.status(), elsewhere.phrase()));
      case CallInput.Replaced _ -> Leaving.byCancel(Cause.REPLACED);
      case CallInput.Unreachable unreachable -> Ended.unreachable(unreachable);
      case CallInput.RemoteHangUp _ -> Step.to(Ended.by(Cause.HUNG_UP_THERE));
      case CallInput.HangUp _ -> Leaving.byCancel(Cause.CANCELLED_HERE);
      case CallInput.TimedOut _ -> Leaving.byCancel(Cause.NO_ANSWER);
      case CallInput.FromPerson _, CallInput.FromWire _, CallInput.FromMedia _, CallInput.FromClock _ -> Step.to(this);
    };
  }

  @Override
  public Optional<Duration> limit() {
    return Optional.of(Duration.ofMinutes(3));
  }

  @Override
  public Optional<Tone> tone() {
    return ringBack(false);
  }

  /** @param muted whether early media is not heard: then its coming, too, is told by a tone */
  Optional<Tone> ringBack(boolean muted) {
    return ringing && !earlyMedia || muted && (ringing || earlyMedia) ? Optional.of(Tone.RING_BACK) : Optional.empty();
  }

  private static Step refused(Ended ended) {
    return Step.to(ended, CallAction.PlayFailure.of(ended.reason().cause()));
  }

  private Step progress(CallInput.Progress progress) {
    boolean rings = ringing || progress.status() == 180;
    if (progress.answer().isEmpty() || session.settled()) {
      return Step.to(new Inviting(session, rings, earlyMedia));
    }
    OfferAnswer next = progress.reliable() ? session.receiveAnswer(Carrier.RELIABLE_PROVISIONAL).next() : session;
    return Step.to(new Inviting(next, rings, earlyMedia), new CallAction.ApplyAnswer(progress.answer().get()));
  }

  private Step answered(Optional<Description> answer) {
    CallAction acknowledge = new CallAction.Acknowledge(Optional.empty());
    if (session.agreed()) {
      return earlyMedia
          ? Step.to(new Talking(session, Hold.NONE), acknowledge, new CallAction.Hear(), new CallAction.OpenMicrophone())
          : stillConnecting(acknowledge);
    }
    return answer.map(final200 -> Step.to(new Connecting(false), acknowledge, new CallAction.Hear(),
        new CallAction.ApplyAnswer(final200)))
        .orElseGet(() -> Step.to(this, acknowledge).then(Leaving.byBye(Cause.FAILED)));
  }

  /** The reliable answer is not in force yet: an UPDATE that follows it may be sent again later (RFC 3311 §5.2). */
  private Step stillConnecting(CallAction acknowledge) {
    Step connecting = Step.to(new Connecting(false), acknowledge, new CallAction.Hear());
    return session instanceof OfferAnswer.OfferReceived received
        ? connecting.then(new CallAction.RefuseOffer(received.carrier(), 500)) : connecting;
  }

  private Step update(CallInput.RemoteOffer offer) {
    OfferAnswer.Step step = session.receiveOffer(offer.carrier());
    if (step.verdict() == Verdict.PROCEED && offer.offer().isPresent()) {
      return Step.to(new Inviting(step.next(), ringing, earlyMedia),
          new CallAction.CreateAnswer(offer.offer().get(), Direction.SENDRECV));
    }
    return Step.to(this, new CallAction.RefuseOffer(offer.carrier(), step.verdict() == Verdict.BUSY ? 500 : 491));
  }

  private Step updated(CallInput.AnswerReady ready) {
    if (!(session instanceof OfferAnswer.OfferReceived received)) {
      return Step.to(this, new CallAction.RollBack());
    }
    return Step.to(new Inviting(session.sendAnswer(received.carrier().answer()).next(), ringing, earlyMedia),
        new CallAction.Respond(received.carrier(), ready.answer()), new CallAction.Commit());
  }

  private Step mediaFailed() {
    return session instanceof OfferAnswer.OfferReceived received
        ? Step.to(new Inviting(session.refused().next(), ringing, earlyMedia),
            new CallAction.RefuseOffer(received.carrier(), 488), new CallAction.RollBack())
        : Step.to(this);
  }
}
