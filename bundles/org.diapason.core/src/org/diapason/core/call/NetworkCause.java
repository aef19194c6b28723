package org.diapason.core.call;

import java.util.Optional;
import org.diapason.core.call.EndReason.Cause;

/**
 * What the telephone network says of the end of a call, where that passed a gateway (RFC 3326, ITU-T Q.850).
 *
 * @param code of Q.850 table 1, 1 to 127
 * @param text in the network's own words, for details only; may be empty
 */
public record NetworkCause(int code, String text) {

  private static final int NORMAL_CLEARING = 16;
  private static final int NORMAL_UNSPECIFIED = 31;

  /** As a person tells it apart; empty when it says nothing more than that the call is over. */
  Optional<Cause> meaning() {
    return Optional.ofNullable(switch (code) {
      case 1, 2, 3 -> Cause.NOT_FOUND;
      case 17 -> Cause.BUSY;
      case 18, 19 -> Cause.NO_ANSWER;
      case 20, 27 -> Cause.UNAVAILABLE;
      case 21 -> Cause.REJECTED_THERE;
      case 22 -> Cause.GONE;
      case 28 -> Cause.INCOMPLETE;
      case 34, 38, 41, 42, 44, 47 -> Cause.SERVER_FAILED;
      case 50, 55, 57, 87 -> Cause.FORBIDDEN;
      case 58, 65, 88 -> Cause.NO_COMMON_CODEC;
      default -> null;
    });
  }

  /** Beside what SIP says, for an administrator; empty for the normal end of a call. */
  String detail() {
    return code == NORMAL_CLEARING || code == NORMAL_UNSPECIFIED ? "" : ("Q.850 " + code + " " + text).strip();
  }
}
