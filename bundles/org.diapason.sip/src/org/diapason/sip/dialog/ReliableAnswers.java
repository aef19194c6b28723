package org.diapason.sip.dialog;

import java.util.Optional;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.sip.message.Headers;

/** Acknowledges the reliable provisional responses of one branch in their order (RFC 3262 §4). */
final class ReliableAnswers {

  private final Session branch;
  private Optional<Integer> last = Optional.empty();

  ReliableAnswers(Session branch) {
    this.branch = branch;
  }

  /** Sends PRACK; false when the response came before, out of turn, or without a number. */
  boolean takes(Response response) {
    Optional<Integer> number = Headers.number(response, "RSeq");
    if (number.isEmpty() || last.isPresent() && number.get() != last.get() + 1) {
      return false;
    }
    last = number;
    CSeqHeader invite = (CSeqHeader) response.getHeader(CSeqHeader.NAME);
    Request prack = branch.dialog().request(Request.PRACK);
    Headers.set(prack, "RAck", number.get() + " " + invite.getSeqNumber() + " " + invite.getMethod());
    branch.send(prack, reply -> { });
    return true;
  }
}
