package org.diapason.core.media;

/**
 * Offer/answer of one dialog (RFC 3264, RFC 6337), pure. It knows nothing of the descriptions themselves, only whose turn it is.
 *
 * <p>The six patterns of RFC 6337 §2.2, with re-INVITE counting as INVITE:
 * <table>
 * <caption>Which message answers an offer</caption>
 * <tr><th>offer in</th><th>answer in</th></tr>
 * <tr><td>INVITE</td><td>2xx to INVITE</td></tr>
 * <tr><td>2xx to INVITE</td><td>ACK</td></tr>
 * <tr><td>INVITE</td><td>reliable 1xx</td></tr>
 * <tr><td>reliable 1xx</td><td>PRACK</td></tr>
 * <tr><td>PRACK</td><td>200 to PRACK</td></tr>
 * <tr><td>UPDATE</td><td>200 to UPDATE</td></tr>
 * </table>
 *
 * <table>
 * <caption>State × event → state, verdict</caption>
 * <tr><th>state</th><th>event</th><th>next</th><th>verdict</th></tr>
 * <tr><td>Settled</td><td>offer sent</td><td>OfferSent</td><td>PROCEED</td></tr>
 * <tr><td>Settled</td><td>offer received</td><td>OfferReceived</td><td>PROCEED</td></tr>
 * <tr><td>OfferSent</td><td>answer received</td><td>Settled</td><td>COMMIT</td></tr>
 * <tr><td>OfferReceived</td><td>answer sent</td><td>Settled</td><td>COMMIT</td></tr>
 * <tr><td>OfferSent, OfferReceived</td><td>refused (488, 491, …)</td><td>Settled as before</td><td>ROLL_BACK</td></tr>
 * <tr><td>OfferSent</td><td>offer received</td><td>same</td><td>GLARE (491, RFC 3261 §14.2)</td></tr>
 * <tr><td>OfferReceived</td><td>offer received</td><td>same</td><td>BUSY (500 with Retry-After)</td></tr>
 * <tr><td>OfferSent, OfferReceived</td><td>offer to send</td><td>same</td><td>WAIT</td></tr>
 * <tr><td>any</td><td>answer nobody waits for, or in a message that cannot carry it</td><td>same</td><td>IGNORE</td></tr>
 * </table>
 * After ROLL_BACK the session of before is in force: a failed change is never heard.
 */
public sealed interface OfferAnswer {

  /** The message that carries an offer or an answer. */
  enum Carrier {
    INVITE, INVITE_OK, ACK, RELIABLE_PROVISIONAL, PRACK, PRACK_OK, UPDATE, UPDATE_OK;

    /**
     * The usual message for the answer to an offer in this one.
     *
     * @throws IllegalStateException when this message never carries an offer
     */
    public Carrier answer() {
      return switch (this) {
        case INVITE -> INVITE_OK;
        case INVITE_OK -> ACK;
        case RELIABLE_PROVISIONAL -> PRACK;
        case PRACK -> PRACK_OK;
        case UPDATE -> UPDATE_OK;
        case ACK, PRACK_OK, UPDATE_OK -> throw new IllegalStateException(this + " carries no offer");
      };
    }

    /** Whether an offer in this message can be answered in the other. */
    public boolean answeredIn(Carrier answer) {
      return switch (this) {
        case INVITE -> answer == INVITE_OK || answer == RELIABLE_PROVISIONAL;
        case INVITE_OK -> answer == ACK;
        case RELIABLE_PROVISIONAL -> answer == PRACK;
        case PRACK -> answer == PRACK_OK;
        case UPDATE -> answer == UPDATE_OK;
        case ACK, PRACK_OK, UPDATE_OK -> false;
      };
    }
  }

  /** What the caller has to do now. */
  enum Verdict { PROCEED, COMMIT, ROLL_BACK, GLARE, BUSY, WAIT, IGNORE }

  /** Next state and verdict. */
  record Step(OfferAnswer next, Verdict verdict) {
  }

  /**
   * Nobody waits for an answer.
   *
   * @param agreed whether there is a session, else nothing was ever agreed on
   */
  record Settled(boolean agreed) implements OfferAnswer {
  }

  /** Our offer waits for its answer. */
  record OfferSent(Carrier carrier, boolean agreedBefore) implements OfferAnswer {
  }

  /** The far side's offer waits for our answer. */
  record OfferReceived(Carrier carrier, boolean agreedBefore) implements OfferAnswer {
  }

  /** Before the first offer. */
  static OfferAnswer initial() {
    return new Settled(false);
  }

  /** Whether a session is in force, be it the one before a pending change. */
  default boolean agreed() {
    return switch (this) {
      case Settled settled -> settled.agreed();
      case OfferSent sent -> sent.agreedBefore();
      case OfferReceived received -> received.agreedBefore();
    };
  }

  default boolean settled() {
    return this instanceof Settled;
  }

  default Step sendOffer(Carrier carrier) {
    return settled()
        ? new Step(new OfferSent(carrier, agreed()), Verdict.PROCEED)
        : new Step(this, Verdict.WAIT);
  }

  default Step receiveOffer(Carrier carrier) {
    return switch (this) {
      case Settled settled -> new Step(new OfferReceived(carrier, settled.agreed()), Verdict.PROCEED);
      case OfferSent sent -> new Step(sent, Verdict.GLARE);
      case OfferReceived received -> new Step(received, Verdict.BUSY);
    };
  }

  default Step receiveAnswer(Carrier carrier) {
    return this instanceof OfferSent sent && sent.carrier().answeredIn(carrier)
        ? new Step(new Settled(true), Verdict.COMMIT)
        : new Step(this, Verdict.IGNORE);
  }

  default Step sendAnswer(Carrier carrier) {
    return this instanceof OfferReceived received && received.carrier().answeredIn(carrier)
        ? new Step(new Settled(true), Verdict.COMMIT)
        : new Step(this, Verdict.IGNORE);
  }

  /** The pending offer was refused, ran into glare, could not be read, or its exchange broke. */
  default Step refused() {
    return settled() ? new Step(this, Verdict.IGNORE) : new Step(new Settled(agreed()), Verdict.ROLL_BACK);
  }
}
