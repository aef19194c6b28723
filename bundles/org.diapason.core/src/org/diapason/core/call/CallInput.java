package org.diapason.core.call;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.diapason.core.address.Address;
import org.diapason.core.media.Description;
import org.diapason.core.media.Negotiated;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.core.problem.Problem;
import org.diapason.core.watch.Completion;

/** What can happen to a call. */
public sealed interface CallInput {

  /** By the person here. */
  sealed interface FromPerson extends CallInput {
  }

  /** From the signalling adapter. */
  sealed interface FromWire extends CallInput {
  }

  /** From the media session. */
  sealed interface FromMedia extends CallInput {
  }

  /** From timers, and from other calls. */
  sealed interface FromClock extends CallInput {
  }

  record Accept() implements FromPerson {
  }

  /** Refuse while it rings, cancel while it is dialled, else hang up. */
  record HangUp() implements FromPerson {
  }

  /** Makes no more sound while it rings; can not be taken back. */
  record Silence() implements FromPerson {
  }

  /** Sends the caller elsewhere while it rings. */
  record Deflect(Address target) implements FromPerson {
  }

  record Hold() implements FromPerson {
  }

  record Resume() implements FromPerson {
  }

  /** The way to the far side is known. */
  record Routed(InetAddress local) implements FromWire {
  }

  /**
   * 180, 181, 183 or the like.
   *
   * @param answer early session, if it carried one
   * @param reliable whether it was sent reliably (RFC 3262), which makes the answer final
   */
  record Progress(int status, Optional<Description> answer, boolean reliable) implements FromWire {
  }

  /** 2xx to our INVITE. */
  record Answered(Optional<Description> answer) implements FromWire {
  }

  /**
   * Final failure of our INVITE.
   *
   * @param completion what the server offers for later (RFC 6910)
   * @param network what the telephone network behind a gateway says
   */
  record Refused(int status, String phrase, Optional<Completion> completion, Optional<NetworkCause> network)
      implements FromWire {

    /** Without an offer for later. */
    public Refused(int status, String phrase) {
      this(status, phrase, Optional.empty(), Optional.empty());
    }
  }

  /**
   * Our INVITE was answered 3xx: the far side is to be called elsewhere. This call is over, as after {@link Refused};
   * whether the others are called, and how often in a row, is not the adapter's business.
   *
   * @param targets at least one and at most five, the preferred one first; a {@code tel:} number belongs to the account's
   *     domain
   */
  record Redirected(int status, String phrase, List<Address> targets) implements FromWire {

    public Redirected {
      targets = List.copyOf(targets);
    }
  }

  /** No target answered. */
  record Unreachable(Problem problem) implements FromWire {
  }

  /** The caller gave up (CANCEL). */
  record Cancelled(boolean elsewhere) implements FromWire {
  }

  /** ACK to our 200; with the answer when our 200 carried the offer. */
  record Acknowledged(Optional<Description> answer) implements FromWire {
  }

  /** Re-INVITE, UPDATE or PRACK with an offer; empty: a re-INVITE that asks for ours. */
  record RemoteOffer(Carrier carrier, Optional<Description> offer) implements FromWire {
  }

  /** Answer to our re-INVITE. */
  record OfferAnswered(Carrier carrier, Description answer) implements FromWire {
  }

  /** Our re-INVITE was refused. */
  record OfferRefused(int status) implements FromWire {
  }

  /**
   * BYE of the far side, or the dialog is gone by session timer.
   *
   * @param network what the telephone network behind a gateway says
   */
  record RemoteHangUp(Optional<NetworkCause> network) implements FromWire {

    /** Without a word. */
    public RemoteHangUp() {
      this(Optional.empty());
    }
  }

  /** The far side answered our BYE, or our CANCEL had its effect. */
  record Released() implements FromWire {
  }

  /** The far side is somebody else now (transfer, pickup), told by the own proxy. */
  record PartyChanged(Address party) implements FromWire {
  }

  /**
   * The far side has taken our REFER.
   *
   * @param silent whether it will tell nothing of what becomes of it (RFC 4488): there is nothing to wait for
   */
  record TransferAccepted(boolean silent) implements FromWire {
  }

  /**
   * The far side says what became of the call that we asked it for; may come before {@link TransferAccepted}.
   *
   * @param status as the third party answered: 200 to 299 means that the transfer is done, 300 and above that it failed
   * @param phrase for details only, may be empty
   * @param last whether nothing more will be told; below 200 then: the far side does not want to tell how it ends
   */
  record TransferProgress(int status, String phrase, boolean last) implements FromWire {
  }

  /**
   * The far side did not take our REFER; the call goes on.
   *
   * @param status 408 when no answer came
   */
  record TransferRefused(int status, String phrase) implements FromWire {
  }

  /**
   * The far side of an answered call asks us by REFER to call somebody else; to be answered by
   * {@link CallSignalling#answerRefer}. One at a time, others are refused by the adapter. Told only of the far side itself,
   * on the way that the call is on.
   *
   * @param to where nothing but scheme, user, host and port is left of what was asked; {@code tel:} belongs to the
   *     account's domain
   * @param introduction for the new call
   */
  record TransferRequested(Address to, Introduction introduction) implements FromWire {
  }

  /** A digit by INFO. */
  record DigitReceived(char digit) implements FromWire {
  }

  /** The own server wants the call answered, or taken from hold (NOTIFY of event {@code talk}). */
  record TalkAsked() implements FromWire {
  }

  /** The own server wants the call held (NOTIFY of event {@code hold}). */
  record HoldAsked() implements FromWire {
  }

  record OfferReady(Description offer) implements FromMedia {
  }

  record AnswerReady(Description answer, Negotiated negotiated) implements FromMedia {
  }

  record Agreed(Negotiated negotiated) implements FromMedia {
  }

  record MediaFailed(Problem problem) implements FromMedia {
  }

  /** The first packet of the far side came. */
  record AudioHeard() implements FromMedia {
  }

  /** No audio for some seconds though it should flow. */
  record AudioStopped() implements FromMedia {
  }

  /** Audio flows again. */
  record AudioBack() implements FromMedia {
  }

  /** No audio for a minute though it should flow. */
  record AudioDead() implements FromMedia {
  }

  /** The state's {@link CallState#limit()} is over. */
  record TimedOut() implements FromClock {
  }

  /** What is asked for by 3xx is not decided yet. */
  record SentElsewhere(int status, String phrase) implements FromClock {
  }

  /** The call goes where the server sends it. */
  record Follow() implements FromClock {
  }

  /** The far side has gone where it was sent, or is to be let go. */
  record TransferDone() implements FromClock {
  }

  /** The far side has hung up because it has gone where it was sent. */
  record TakenOver() implements FromClock {
  }

  /** Another call takes the place of this one (RFC 3891). */
  record Replaced() implements FromClock {
  }

  /** Nobody is talked to any more, so what only knocked may ring. */
  record LineFree() implements FromClock {
  }

  /** The wait after a glare is over. */
  record RetryOffer() implements FromClock {
  }
}
