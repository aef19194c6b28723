package org.diapason.core.call;

import java.util.Optional;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.media.Description;
import org.diapason.core.media.Negotiated;
import org.diapason.core.media.OfferAnswer;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.core.media.OfferAnswer.Verdict;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;

/**
 * The dialog is confirmed. Hold and resume are wishes: each is offered when it is our turn, and again after a glare. Whom we hold
 * hears nothing of us, from the wish until it is taken back and that is agreed, though it refuses to be held.
 *
 * <table>
 * <caption>Input → session, actions</caption>
 * <tr><th>input</th><th>session</th><th>actions</th></tr>
 * <tr><td>Hold, Resume, RetryOffer</td><td>offer sent, if settled</td><td>CreateReoffer</td></tr>
 * <tr><td>OfferReady</td><td></td><td>Reoffer, or Respond to a request without offer</td></tr>
 * <tr><td>OfferAnswered, Acknowledged with answer</td><td></td><td>(Acknowledge) ApplyAnswer, if our offer waits for it</td></tr>
 * <tr><td>Agreed</td><td>settled</td><td>the next wish</td></tr>
 * <tr><td>OfferRefused 491</td><td>settled as before</td><td>RollBack, WaitAfterGlare</td></tr>
 * <tr><td>OfferRefused 408, 481</td><td></td><td>CloseMedia, Bye → Leaving</td></tr>
 * <tr><td>OfferRefused other</td><td>settled as before; a hold stays one of ours alone</td><td>RollBack, Tell</td></tr>
 * <tr><td>RemoteOffer</td><td>offer received, if settled</td><td>CreateAnswer (CreateOffer if it has none)</td></tr>
 * <tr><td>RemoteOffer while one is pending</td><td>same</td><td>RefuseOffer 491 or 500</td></tr>
 * <tr><td>AnswerReady</td><td>settled</td><td>Respond, Commit, the next wish</td></tr>
 * <tr><td>MediaFailed</td><td>settled as before</td><td>RefuseOffer 488 or Tell, RollBack</td></tr>
 * <tr><td>HangUp, AudioDead</td><td></td><td>CloseMedia, Bye → Leaving</td></tr>
 * <tr><td>TransferDone, Replaced</td><td></td><td>CloseMedia, Bye → Leaving</td></tr>
 * <tr><td>RemoteHangUp, TakenOver, Unreachable</td><td></td><td>→ Ended</td></tr>
 * <tr><td>whatever begins or ends that we hold, or want to</td><td></td><td>CloseMicrophone first, OpenMicrophone last</td></tr>
 * </table>
 */
record Talking(OfferAnswer session, Hold hold) implements CallState {

  /**
   * A session agreed on in both directions, and heard already.
   *
   * @param held whether the far side is to be put on hold; the microphone is closed then
   */
  static Step begin(boolean held) {
    Talking talking = new Talking(new OfferAnswer.Settled(true), Hold.NONE);
    return held ? talking.wish(Hold.NONE.want(true)) : Step.to(talking);
  }

  /** A session whose last piece has just come. */
  static Step begin(Negotiated negotiated, boolean held) {
    Talking talking = new Talking(new OfferAnswer.Settled(true), Hold.NONE.answered(negotiated));
    return held ? talking.wish(talking.hold.want(true)) : Step.to(talking, new CallAction.OpenMicrophone());
  }

  @Override
  public Step on(CallInput input) {
    Step step = follow(input);
    if (!(step.next() instanceof Talking next) || next.hushed() == hushed()) {
      return step;
    }
    return next.hushed()
        ? Step.to(next, new CallAction.CloseMicrophone()).then(step) : step.then(new CallAction.OpenMicrophone());
  }

  /** Whether the far side must not hear us: it is held, is to be, or is being asked. */
  boolean hushed() {
    return hold.here() || hold.wanted() || session instanceof OfferAnswer.OfferSent && hold.offered();
  }

  private Step follow(CallInput input) {
    return switch (input) {
      case CallInput.Hold _ -> wish(hold.want(true));
      case CallInput.Resume _ -> wish(hold.want(false));
      case CallInput.RetryOffer _ -> wish(hold);
      case CallInput.OfferReady ready -> offerReady(ready.offer());
      case CallInput.OfferAnswered answered -> answered(answered.answer());
      case CallInput.Acknowledged acknowledged -> acknowledged(acknowledged.answer());
      case CallInput.Agreed agreed -> agreed(agreed.negotiated());
      case CallInput.OfferRefused refused -> offerRefused(refused.status());
      case CallInput.RemoteOffer offer -> remoteOffer(offer);
      case CallInput.AnswerReady ready -> answerReady(ready);
      case CallInput.MediaFailed failed -> mediaFailed(failed.problem());
      case CallInput.HangUp _ -> Leaving.byBye(Cause.HUNG_UP_HERE);
      case CallInput.AudioDead _ -> Leaving.byBye(Cause.AUDIO_LOST);
      case CallInput.TransferDone _ -> Leaving.byBye(Cause.TRANSFERRED);
      case CallInput.TakenOver _ -> Step.to(Ended.by(Cause.TRANSFERRED));
      case CallInput.Replaced _ -> Leaving.byBye(Cause.REPLACED);
      case CallInput.RemoteHangUp hangUp -> Step.to(new Ended(EndReason.left(hangUp)));
      case CallInput.Unreachable _ -> Step.to(Ended.by(Cause.UNREACHABLE));
      case CallInput.FromPerson _, CallInput.FromWire _, CallInput.FromMedia _, CallInput.FromClock _ -> Step.to(this);
    };
  }

  private Step wish(Hold wished) {
    OfferAnswer.Step step = session.sendOffer(Carrier.INVITE);
    if (!wished.open() || step.verdict() != Verdict.PROCEED) {
      return Step.to(new Talking(session, wished));
    }
    return Step.to(new Talking(step.next(), wished.offer(wished.wanted())),
        new CallAction.CreateReoffer(Hold.direction(wished.wanted())));
  }

  private Step offerReady(Description offer) {
    if (!(session instanceof OfferAnswer.OfferSent sent)) {
      return Step.to(this, new CallAction.RollBack());
    }
    return Step.to(this, sent.carrier() == Carrier.INVITE
        ? new CallAction.Reoffer(offer)
        : new CallAction.Respond(Carrier.INVITE, offer));
  }

  private Step answered(Description answer) {
    Step acknowledged = Step.to(this, new CallAction.Acknowledge(Optional.empty()));
    return session instanceof OfferAnswer.OfferSent ? acknowledged.then(new CallAction.ApplyAnswer(answer)) : acknowledged;
  }

  private Step acknowledged(Optional<Description> answer) {
    boolean awaited = session instanceof OfferAnswer.OfferSent sent && sent.carrier() == Carrier.INVITE_OK;
    if (!awaited) {
      return Step.to(this);
    }
    return answer.map(theirs -> Step.to(this, new CallAction.ApplyAnswer(theirs)))
        .orElseGet(() -> Step.to(new Talking(session.refused().next(), hold.giveUp()), new CallAction.RollBack()));
  }

  private Step agreed(Negotiated negotiated) {
    if (!(session instanceof OfferAnswer.OfferSent sent)) {
      return Step.to(this);
    }
    OfferAnswer settled = session.receiveAnswer(sent.carrier().answer()).next();
    return new Talking(settled, hold.agreed(negotiated)).nextWish(Step.to(this));
  }

  private Step offerRefused(int status) {
    Talking before = new Talking(session.refused().next(), hold);
    return switch (status) {
      case 491 -> Step.to(before, new CallAction.RollBack(), new CallAction.WaitAfterGlare());
      case 408, 481 -> Leaving.byBye(Cause.FAILED);
      default -> Step.to(new Talking(before.session, hold.giveUp()), new CallAction.RollBack(),
          new CallAction.Tell(Problem.of(hold.wanted() && !hold.here() ? ProblemCode.HOLD_REFUSED : ProblemCode.CALL_NOT_NOW,
              status)));
    };
  }

  private Step remoteOffer(CallInput.RemoteOffer remote) {
    return remote.offer().map(offer -> answer(remote.carrier(), offer)).orElseGet(() -> offerInstead(remote.carrier()));
  }

  private Step answer(Carrier carrier, Description offer) {
    OfferAnswer.Step step = session.receiveOffer(carrier);
    return step.verdict() == Verdict.PROCEED
        ? Step.to(new Talking(step.next(), hold), new CallAction.CreateAnswer(offer, Hold.direction(hold.here())))
        : Step.to(this, new CallAction.RefuseOffer(carrier, step.verdict() == Verdict.GLARE ? 491 : 500));
  }

  private Step offerInstead(Carrier carrier) {
    OfferAnswer.Step step = session.sendOffer(Carrier.INVITE_OK);
    return step.verdict() == Verdict.PROCEED
        ? Step.to(new Talking(step.next(), hold.offer(hold.here())), new CallAction.CreateOffer(Hold.direction(hold.here())))
        : Step.to(this, new CallAction.RefuseOffer(carrier, session instanceof OfferAnswer.OfferSent ? 491 : 500));
  }

  private Step answerReady(CallInput.AnswerReady ready) {
    if (!(session instanceof OfferAnswer.OfferReceived received)) {
      return Step.to(this, new CallAction.RollBack());
    }
    OfferAnswer settled = session.sendAnswer(received.carrier().answer()).next();
    return new Talking(settled, hold.answered(ready.negotiated())).nextWish(
        Step.to(this, new CallAction.Respond(received.carrier(), ready.answer()), new CallAction.Commit()));
  }

  private Step mediaFailed(Problem problem) {
    Talking before = new Talking(session.refused().next(), hold.giveUp());
    return switch (session) {
      case OfferAnswer.OfferReceived received -> Step.to(new Talking(before.session, hold),
          new CallAction.RefuseOffer(received.carrier(), 488), new CallAction.RollBack());
      case OfferAnswer.OfferSent sent when sent.carrier() == Carrier.INVITE_OK -> Step.to(before,
          new CallAction.RefuseOffer(Carrier.INVITE, 488), new CallAction.RollBack());
      case OfferAnswer.OfferSent _ -> Step.to(before, new CallAction.RollBack(), new CallAction.Tell(problem));
      case OfferAnswer.Settled _ -> Step.to(this, new CallAction.Tell(problem));
    };
  }

  private Step nextWish(Step done) {
    return done.then(wish(hold));
  }
}
