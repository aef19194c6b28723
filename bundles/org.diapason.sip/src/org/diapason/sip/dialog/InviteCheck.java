package org.diapason.sip.dialog;

import java.util.List;
import javax.sip.message.Response;
import org.diapason.sip.message.Headers;
import org.diapason.sip.message.Requests;
import org.diapason.sip.transaction.Incoming;

/** Refuses an INVITE that asks for what we do not do, before anybody hears of it. */
final class InviteCheck {

  private static final int INTERVAL_TOO_SMALL = 422;

  private InviteCheck() {
  }

  /**
   * @param merged whether it came before on another way (RFC 3261 §8.2.2.2)
   * @param tag of ours
   */
  static boolean refused(Incoming invite, boolean merged, String tag) {
    if (merged) {
      invite.answer(Response.LOOP_DETECTED, tag);
      return true;
    }
    List<String> unknown = Headers.tokens(invite.request(), "Require").stream()
        .filter(option -> !Requests.SUPPORTED.contains(option)).toList();
    if (!unknown.isEmpty()) {
      Response response = invite.response(Response.BAD_EXTENSION, tag);
      Headers.set(response, "Unsupported", unknown);
      invite.send(response);
      return true;
    }
    if (SessionInterval.tooSmall(invite.request())) {
      Response response = invite.response(INTERVAL_TOO_SMALL, tag);
      SessionInterval.tellLeast(response);
      invite.send(response);
      return true;
    }
    return false;
  }
}
