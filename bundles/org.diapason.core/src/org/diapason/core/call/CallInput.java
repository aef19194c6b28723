package org.diapason.core.call;

import java.net.InetAddress;
import java.util.Optional;
import org.diapason.core.address.Address;
import org.diapason.core.media.Description;
import org.diapason.core.media.Negotiated;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.core.problem.Problem;

/** What can happen to a call. */
public sealed interface CallInput {

  // By the person here

  record Accept() implements CallInput {
  }

  /** Refuse while it rings, cancel while it is dialled, else hang up. */
  record HangUp() implements CallInput {
  }

  record Hold() implements CallInput {
  }

  record Resume() implements CallInput {
  }

  record Mute(boolean muted) implements CallInput {
  }

  record Digit(char digit) implements CallInput {
  }

  // From the wire

  /** The way to the far side is known. */
  record Routed(InetAddress local) implements CallInput {
  }

  /**
   * 180, 181, 183 or the like.
   *
   * @param answer early session, if it carried one
   * @param reliable whether it was sent reliably (RFC 3262), which makes the answer final
   */
  record Progress(int status, Optional<Description> answer, boolean reliable) implements CallInput {
  }

  /** 2xx to our INVITE. */
  record Answered(Optional<Description> answer) implements CallInput {
  }

  /** Final failure of our INVITE. */
  record Refused(int status, String phrase) implements CallInput {
  }

  /** No target answered. */
  record Unreachable(Problem problem) implements CallInput {
  }

  /** The caller gave up (CANCEL). */
  record Cancelled(boolean elsewhere) implements CallInput {
  }

  /** ACK to our 200; with the answer when our 200 carried the offer. */
  record Acknowledged(Optional<Description> answer) implements CallInput {
  }

  /** Re-INVITE, UPDATE or PRACK with an offer; empty: a re-INVITE that asks for ours. */
  record RemoteOffer(Carrier carrier, Optional<Description> offer) implements CallInput {
  }

  /** Answer to our re-INVITE. */
  record OfferAnswered(Carrier carrier, Description answer) implements CallInput {
  }

  /** Our re-INVITE was refused. */
  record OfferRefused(int status) implements CallInput {
  }

  /** BYE of the far side, or the dialog is gone by session timer. */
  record RemoteHangUp() implements CallInput {
  }

  /** The far side answered our BYE, or our CANCEL had its effect. */
  record Released() implements CallInput {
  }

  /** The far side is somebody else now (transfer, pickup), told by the own proxy. */
  record PartyChanged(Address party) implements CallInput {
  }

  /** A digit by INFO. */
  record DigitReceived(char digit) implements CallInput {
  }

  // From the media session

  record OfferReady(Description offer) implements CallInput {
  }

  record AnswerReady(Description answer, Negotiated negotiated) implements CallInput {
  }

  record Agreed(Negotiated negotiated) implements CallInput {
  }

  record MediaFailed(Problem problem) implements CallInput {
  }

  /** No audio for a minute though it should flow. */
  record AudioDead() implements CallInput {
  }

  // From the clock

  /** The state's {@link CallState#limit()} is over. */
  record TimedOut() implements CallInput {
  }

  /** The wait after a glare is over. */
  record RetryOffer() implements CallInput {
  }
}
