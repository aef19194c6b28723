package org.diapason.core.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.handling.Treatment;
import org.diapason.core.media.Tones.Tone;

/**
 * A call as a pure machine: {@link #on} returns the next state and what is to be done; nothing here touches the world.
 *
 * <table>
 * <caption>State × input → state, actions (what is not listed leaves the state as it is)</caption>
 * <tr><th>state</th><th>input</th><th>next</th><th>actions</th></tr>
 * <tr><td>(dialled)</td><td></td><td>Routing</td><td>Route</td></tr>
 * <tr><td>Routing</td><td>HangUp, TimedOut</td><td>Leaving</td><td></td></tr>
 * <tr><td>Routing</td><td>Routed</td><td>Offering</td><td>OpenMedia, CreateOffer</td></tr>
 * <tr><td>Offering</td><td>OfferReady</td><td>Inviting</td><td>Invite</td></tr>
 * <tr><td>Offering</td><td>MediaFailed, HangUp, TimedOut</td><td>Leaving</td><td>CloseMedia, Cancel</td></tr>
 * <tr><td>Inviting</td><td>Progress with answer</td><td>Inviting</td><td>ApplyAnswer</td></tr>
 * <tr><td>Inviting</td><td>Agreed (early media)</td><td>Inviting</td><td>OpenMicrophone</td></tr>
 * <tr><td>Inviting</td><td>Answered</td><td>Connecting; Talking if agreed before</td><td>Acknowledge, Hear, ApplyAnswer</td></tr>
 * <tr><td>Inviting</td><td>Refused</td><td>Ended</td><td>PlayFailure</td></tr>
 * <tr><td>Inviting</td><td>SentElsewhere</td><td>Diverted</td><td></td></tr>
 * <tr><td>Inviting</td><td>Replaced</td><td>Leaving</td><td>CloseMedia, Cancel</td></tr>
 * <tr><td>Diverted</td><td>Follow</td><td>Routing</td><td>Route</td></tr>
 * <tr><td>Diverted</td><td>HangUp, TimedOut</td><td>Ended</td><td></td></tr>
 * <tr><td>Inviting</td><td>HangUp, TimedOut</td><td>Leaving</td><td>CloseMedia, Cancel</td></tr>
 * <tr><td>Connecting</td><td>Agreed</td><td>Talking</td><td>OpenMicrophone, or CreateReoffer if held</td></tr>
 * <tr><td>Connecting</td><td>Hold, Resume</td><td>Connecting, held or not</td><td>CloseMicrophone</td></tr>
 * <tr><td>Connecting</td><td>MediaFailed, TimedOut, HangUp</td><td>Leaving</td><td>CloseMedia, Bye</td></tr>
 * <tr><td>Screening</td><td>AnswerReady, OfferReady</td><td>Alerting, or Accepting if already accepted</td><td>Ring</td></tr>
 * <tr><td>Screening</td><td>MediaFailed</td><td>Ended</td><td>Refuse 488</td></tr>
 * <tr><td>Alerting</td><td>Accept</td><td>Accepting</td><td>SendAccept, Commit, OpenMicrophone</td></tr>
 * <tr><td>Screening, Alerting</td><td>HangUp</td><td>Ended</td><td>Refuse 486</td></tr>
 * <tr><td>Screening, Alerting</td><td>Cancelled</td><td>Ended</td><td></td></tr>
 * <tr><td>Screening, Alerting</td><td>Deflect</td><td>Ended</td><td>Redirect</td></tr>
 * <tr><td>Alerting</td><td>Silence</td><td>Alerting, without sound</td><td></td></tr>
 * <tr><td>Alerting</td><td>LineFree</td><td>Alerting, no longer waiting</td><td></td></tr>
 * <tr><td>Alerting</td><td>TimedOut</td><td>Ended</td><td>Refuse 480, or Redirect if it is to be forwarded</td></tr>
 * <tr><td>Alerting</td><td>TimedOut, to be answered</td><td>Accepting</td><td>as Accept, PlayAnswered</td></tr>
 * <tr><td>Accepting</td><td>Acknowledged</td><td>Talking, or Connecting after a late offer</td><td>CreateReoffer if held</td></tr>
 * <tr><td>Accepting</td><td>Hold, Resume</td><td>Accepting, held or not</td><td>CloseMicrophone, OpenMicrophone</td></tr>
 * <tr><td>Accepting</td><td>HangUp</td><td>Accepting, leaving when acknowledged</td><td>CloseMedia</td></tr>
 * <tr><td>Talking</td><td>see {@link Talking}</td><td></td><td></td></tr>
 * <tr><td>Leaving</td><td>Released, RemoteHangUp, Refused, TimedOut</td><td>Ended</td><td></td></tr>
 * <tr><td>Leaving after CANCEL</td><td>Answered</td><td>Leaving</td><td>Acknowledge, Bye</td></tr>
 * <tr><td>Leaving before it was routed</td><td>Routed</td><td>Leaving</td><td>Cancel</td></tr>
 * <tr><td>Screening, Alerting, Accepting, Connecting, Leaving</td><td>RemoteOffer</td><td></td><td>RefuseOffer</td></tr>
 * <tr><td>Inviting and all after it</td><td>RemoteHangUp</td><td>Ended</td><td></td></tr>
 * <tr><td>Routing, Inviting, Talking, Leaving</td><td>Unreachable</td><td>Ended</td><td></td></tr>
 * </table>
 * Whoever performs the actions closes everything that belongs to the call on {@link Ended}.
 */
public sealed interface CallState
    permits Routing, Offering, Inviting, Connecting, Screening, Alerting, Accepting, Talking, Diverted, Leaving, Ended {

  /** What follows from an input. */
  record Step(CallState next, List<CallAction> actions) {

    public Step {
      actions = List.copyOf(actions);
    }

    static Step to(CallState next, CallAction... actions) {
      return new Step(next, List.of(actions));
    }

    /** The same, with more done afterwards. */
    Step then(CallAction... more) {
      List<CallAction> all = new ArrayList<>(actions);
      all.addAll(List.of(more));
      return new Step(next, all);
    }

    /** The same, followed by what another step wants. */
    Step then(Step other) {
      return new Step(other.next, actions).then(other.actions.toArray(CallAction[]::new));
    }
  }

  /** Never throws, never touches the world. */
  Step on(CallInput input);

  /** How long the state may last before {@link CallInput.TimedOut}; empty: until something happens. */
  default Optional<Duration> limit() {
    return Optional.empty();
  }

  /** What the person here hears while the state lasts. */
  default Optional<Tone> tone() {
    return Optional.empty();
  }

  /** Leaves the call after a fault of the program, as {@link CallInput.HangUp} would. */
  default Step abandoned() {
    Step leaving = on(new CallInput.HangUp());
    if (leaving.next().equals(this)) {
      return leaving;
    }
    CallState next = switch (leaving.next()) {
      case Leaving left -> new Leaving(EndReason.of(Cause.FAILED), left.cancelling());
      case Ended _ -> Ended.by(Cause.FAILED);
      case Routing _, Offering _, Inviting _, Diverted _, Connecting _, Screening _, Alerting _, Accepting _, Talking _ ->
          leaving.next();
    };
    return new Step(next, leaving.actions());
  }

  /** First step of a dialled call; the way to the far side is being looked for. */
  static Step outgoing() {
    return Step.to(new Routing(), new CallAction.Route());
  }

  /** First step of a call that came in. */
  static Step incoming(IncomingCall call, Treatment.Offered treatment) {
    return Screening.begin(call, treatment);
  }
}
