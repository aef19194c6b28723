package org.diapason.core.call;

import java.util.Optional;
import org.diapason.core.account.Account;
import org.diapason.core.address.Address;
import org.diapason.core.media.Description;
import org.diapason.core.media.OfferAnswer.Carrier;

/**
 * Port: calls on the wire. Every method returns at once, its result comes back as {@link CallInput}; calls that the adapter does
 * not know (any more) are ignored. The adapter handles by itself: digest challenges (401, 407), 422 and session timers
 * (RFC 4028), PRACK of reliable provisional responses (RFC 3262), retransmissions, ACK to failures, forked 2xx that lost (ACK and
 * BYE), and failover over the targets of a route.
 */
public interface CallSignalling {

  /** Finds the way to the far side: {@link CallInput.Routed}, {@link CallInput.Unreachable}. */
  default void route(CallId call, Account account, Address to) {
    route(call, account, to, Introduction.NONE);
  }

  /**
   * The same for a call that replaces another one, or that somebody asked for.
   *
   * @param introduction goes into the INVITE
   */
  void route(CallId call, Account account, Address to, Introduction introduction);

  /** Sends INVITE on the way found: Progress, Answered, Refused, Redirected, Unreachable. */
  void invite(CallId call, Description offer);

  /** Sends 180. */
  void ring(CallId call);

  /** Sends 200 to the INVITE: {@link CallInput.Acknowledged}. */
  void accept(CallId call, Description description);

  /**
   * Refuses the INVITE.
   *
   * @param status 400 to 699
   */
  void refuse(CallId call, int status);

  /** Refuses the INVITE with 302 and the target as Contact (RFC 3261 §21.3.3). */
  void redirect(CallId call, Address target);

  /** Acknowledges the 2xx of our INVITE or re-INVITE; the answer is there when the 2xx carried the offer. */
  void acknowledge(CallId call, Optional<Description> answer);

  /** Sends CANCEL; ends by {@link CallInput.Released}, or by {@link CallInput.Answered} when the answer was faster. */
  void cancel(CallId call);

  /** Sends BYE; {@link CallInput.Released} follows. */
  void bye(CallId call);

  /** Sends re-INVITE: {@link CallInput.OfferAnswered} (then {@link #acknowledge}), {@link CallInput.OfferRefused}. */
  void reoffer(CallId call, Description offer);

  /**
   * Answers a request that carried an offer or asked for one.
   *
   * @param carrier of the offer as told by {@link CallInput.RemoteOffer}
   */
  void respond(CallId call, Carrier carrier, Description description);

  /** Refuses such a request: 488, 491, or 500 with Retry-After. */
  void refuseOffer(CallId call, Carrier carrier, int status);

  /**
   * Blind transfer: asks the far side of an answered call by REFER (RFC 3515) to call somebody else.
   * {@link CallInput.TransferAccepted} or {@link CallInput.TransferRefused} follows, and after the first any number of
   * {@link CallInput.TransferProgress}. One at a time: another one is refused at once by status 491, as by 481 when
   * the call is not answered yet. The call itself goes on until somebody ends it.
   */
  void refer(CallId call, Address to);

  /**
   * Attended transfer: asks the far side of one answered call by REFER with Replaces (RFC 5589 §7) to take our place in
   * the other one, which ends by the far side's BYE when that comes about. Told as for {@link #refer(CallId, Address)},
   * about the first call; refused at once by status 481 when the other one is not answered or has ended.
   */
  void refer(CallId call, CallId other);

  /**
   * Answers {@link CallInput.TransferRequested}, once. After 202 the far side is told 100 by NOTIFY at once, and then what
   * {@link #referProgress} says, for three minutes at most.
   *
   * @param status 202, 603 or another failure
   */
  void answerRefer(CallId call, int status);

  /**
   * Tells the far side what becomes of the call that it asked for; ignored when it does not wait for that.
   *
   * @param status 100 to 699 as the new call's far side answered; 200 and above is the last one
   */
  void referProgress(CallId call, int status);

  /**
   * Sends a digit; those sent before it arrive before it.
   *
   * @param digit 0-9, *, #, A-D
   */
  void digit(CallId call, char digit, DigitCarrier carrier);
}
