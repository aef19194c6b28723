package org.diapason.core.call;

/**
 * Why a call ended.
 *
 * @param status SIP status, 0 when there was none
 * @param detail the server's phrase or the host not reached, for details only; may be empty
 */
public record EndReason(Cause cause, int status, String detail) {

  /** As a person tells it apart. */
  public enum Cause {
    HUNG_UP_HERE,
    HUNG_UP_THERE,
    /** We gave up before it was answered. */
    CANCELLED_HERE,
    /** We sent the far side to somebody else. */
    TRANSFERRED,
    /** Another call has taken its place. */
    REPLACED,
    REJECTED_HERE,
    /** We sent the caller elsewhere. */
    DIVERTED,
    /** The caller gave up before we answered. */
    MISSED,
    /** Another phone of the same user took it. */
    ANSWERED_ELSEWHERE,
    BUSY,
    REJECTED_THERE,
    NOT_FOUND,
    NO_ANSWER,
    NO_COMMON_CODEC,
    UNREACHABLE,
    FAILED,
    /** No audio came for a minute. */
    AUDIO_LOST,
    /** The program ended while it went on. */
    INTERRUPTED
  }

  static EndReason of(Cause cause) {
    return new EndReason(cause, 0, "");
  }

  /** What a final failure response means (RFC 3261 §21). */
  static EndReason refused(int status, String phrase) {
    Cause cause = switch (status) {
      case 486, 600 -> Cause.BUSY;
      case 603, 403, 433 -> Cause.REJECTED_THERE;
      case 404, 410, 484, 604 -> Cause.NOT_FOUND;
      case 408, 480, 487 -> Cause.NO_ANSWER;
      case 415, 488, 606 -> Cause.NO_COMMON_CODEC;
      default -> Cause.FAILED;
    };
    return new EndReason(cause, status, phrase);
  }
}
