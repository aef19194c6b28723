package org.diapason.core.call;

import java.net.InetAddress;
import java.util.Optional;
import org.diapason.core.address.Address;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.media.Description;
import org.diapason.core.media.Direction;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.core.media.Tones.Tone;
import org.diapason.core.problem.Problem;

/** What a call wants done. */
public sealed interface CallAction {

  // On the wire, see CallSignalling

  /** Find the way to whom was dialled. */
  record Route() implements CallAction {
  }

  record Invite(Description offer) implements CallAction {
  }

  record Ring() implements CallAction {
  }

  record SendAccept(Description description) implements CallAction {
  }

  record Refuse(int status) implements CallAction {
  }

  /** Refuses the INVITE with 302 and says where to try instead. */
  record Redirect(Address target) implements CallAction {
  }

  record Acknowledge(Optional<Description> answer) implements CallAction {
  }

  record Cancel() implements CallAction {
  }

  record Bye() implements CallAction {
  }

  record Reoffer(Description offer) implements CallAction {
  }

  record Respond(Carrier carrier, Description description) implements CallAction {
  }

  record RefuseOffer(Carrier carrier, int status) implements CallAction {
  }

  // In the media session

  record OpenMedia(InetAddress local) implements CallAction {
  }

  record CreateOffer(Direction direction) implements CallAction {
  }

  /** The same for hold and resume, as the account wants them. */
  record CreateReoffer(Direction direction) implements CallAction {
  }

  record CreateAnswer(Description offer, Direction wanted) implements CallAction {
  }

  record ApplyAnswer(Description answer) implements CallAction {
  }

  record Commit() implements CallAction {
  }

  record RollBack() implements CallAction {
  }

  record OpenMicrophone() implements CallAction {
  }

  /** Whom we hold hears nothing of us, though a held stream may go on (RFC 3264 §8.4). */
  record CloseMicrophone() implements CallAction {
  }

  /** Ends sound at once, before the far side has confirmed anything. */
  record CloseMedia() implements CallAction {
  }

  /** The far side has answered: it is heard from now on, even if its early media was not. */
  record Hear() implements CallAction {
  }

  // For the person here

  /**
   * Says that a dialled call came to nothing.
   *
   * @param tone busy, or congestion where not a person is the cause
   */
  record PlayFailure(Tone tone) implements CallAction {

    /** A person's refusal or absence is busy; a number or network that can not be reached is congestion. */
    static PlayFailure of(Cause cause) {
      return new PlayFailure(switch (cause) {
        case BUSY, NO_ANSWER, UNAVAILABLE, REJECTED_THERE, HIDDEN_REJECTED -> Tone.BUSY;
        default -> Tone.CONGESTION;
      });
    }
  }

  /** The tone that says that the phone has answered by itself. */
  record PlayAnswered() implements CallAction {
  }

  record Tell(Problem problem) implements CallAction {
  }

  // With the clock

  /** Wait a random time after a glare, as RFC 3261 §14.1 says, then {@link CallInput.RetryOffer}. */
  record WaitAfterGlare() implements CallAction {
  }
}
