package org.diapason.core.call;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diapason.core.watch.Completion;

/**
 * Why a call ended.
 *
 * @param status SIP status, 0 when there was none
 * @param detail the server's phrase, what the network behind it says, or the host not reached, for details only; may be empty
 * @param completion what the server offers for the time when the far side is free again
 */
public record EndReason(Cause cause, int status, String detail, Optional<Completion> completion) {

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
    /** The far side takes no calls of somebody who hides (RFC 5079). */
    HIDDEN_REJECTED,
    NOT_FOUND,
    /** There was such a number once. */
    GONE,
    /** There is more to dial. */
    INCOMPLETE,
    NO_ANSWER,
    /** Not there at the moment: no phone is registered, or it is not to be disturbed. */
    UNAVAILABLE,
    /** The PBX does not let us call there. */
    FORBIDDEN,
    /** The PBX does not take our user name and password. */
    NOT_AUTHORIZED,
    NO_COMMON_CODEC,
    UNREACHABLE,
    /** The PBX itself has trouble. */
    SERVER_FAILED,
    FAILED,
    /** No audio came for a minute. */
    AUDIO_LOST,
    /** The program ended while it went on. */
    INTERRUPTED
  }

  /** Without an offer for later. */
  public EndReason(Cause cause, int status, String detail) {
    this(cause, status, detail, Optional.empty());
  }

  static EndReason of(Cause cause) {
    return new EndReason(cause, 0, "");
  }

  static EndReason refused(CallInput.Refused refused) {
    return new EndReason(cause(refused), refused.status(), detail(refused.phrase(), refused.network()), refused.completion());
  }

  /** The far side hung up, unless it was the network that lost it. */
  static EndReason left(CallInput.RemoteHangUp hangUp) {
    boolean lost = hangUp.network().flatMap(NetworkCause::meaning).filter(Cause.SERVER_FAILED::equals).isPresent();
    return new EndReason(lost ? Cause.SERVER_FAILED : Cause.HUNG_UP_THERE, 0, detail("", hangUp.network()));
  }

  private static String detail(String phrase, Optional<NetworkCause> network) {
    return Stream.of(phrase, network.map(NetworkCause::detail).orElse("")).filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** Where SIP says little, the network behind it may say more. */
  private static Cause cause(CallInput.Refused refused) {
    Cause told = cause(refused.status());
    return switch (told) {
      case SERVER_FAILED, FAILED, UNAVAILABLE -> refused.network().flatMap(NetworkCause::meaning).orElse(told);
      default -> told;
    };
  }

  static EndReason refused(int status, String phrase) {
    return new EndReason(cause(status), status, phrase);
  }

  /** What a final failure response means (RFC 3261 §21). */
  private static Cause cause(int status) {
    return switch (status) {
      case 401, 407 -> Cause.NOT_AUTHORIZED;
      case 403 -> Cause.FORBIDDEN;
      case 404, 604 -> Cause.NOT_FOUND;
      case 408, 487 -> Cause.NO_ANSWER;
      case 410 -> Cause.GONE;
      case 415, 488, 606 -> Cause.NO_COMMON_CODEC;
      case 433 -> Cause.HIDDEN_REJECTED;
      case 480 -> Cause.UNAVAILABLE;
      case 484 -> Cause.INCOMPLETE;
      case 486, 600 -> Cause.BUSY;
      case 603 -> Cause.REJECTED_THERE;
      default -> status / 100 == 5 ? Cause.SERVER_FAILED : Cause.FAILED;
    };
  }
}
