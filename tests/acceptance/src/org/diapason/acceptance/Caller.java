package org.diapason.acceptance;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Somebody behind the {@link ScriptedPbx} who calls the phone, and knows what becomes of it. */
final class Caller {

  private final ScriptedPbx pbx;
  private final String number;
  private final String id;
  private volatile String told = "";

  /** @param id of the call, for no other one */
  Caller(ScriptedPbx pbx, String number, String id) {
    this.pbx = pbx;
    this.number = number;
    this.id = id;
  }

  String id() {
    return id;
  }

  void call() throws IOException {
    String description = pbx.description();
    pbx.sendToPhone("INVITE " + pbx.contact() + " SIP/2.0\r\nVia: SIP/2.0/UDP " + pbx.domain() + ";rport;branch=z9hG4bK" + id
        + "\r\nMax-Forwards: 70\r\nFrom: <sip:" + number + "@" + pbx.domain() + ">;tag=caller\r\nTo: <sip:100@" + pbx.domain()
        + ">\r\nCall-ID: " + id + "\r\nCSeq: 1 INVITE\r\nContact: <sip:" + number + "@" + pbx.domain()
        + ">\r\nContent-Type: application/sdp\r\nContent-Length: " + description.length() + "\r\n\r\n" + description);
  }

  /** What came last: the status and, of a redirection, where to. */
  String told() {
    return told;
  }

  /** Takes a response, and acknowledges what is final (RFC 3261 §17.1.1.3). */
  void hear(String response) throws IOException {
    String status = response.substring(response.indexOf(' ') + 1, response.indexOf('\r'));
    told = status + ScriptedPbx.header(response, "Contact").stream().findFirst().map(where -> " " + where).orElse("");
    if (!status.startsWith("1")) {
      String lines = List.of("Via", "From", "To", "Call-ID").stream()
          .flatMap(name -> ScriptedPbx.header(response, name).stream()).collect(Collectors.joining("\r\n"));
      pbx.sendToPhone("ACK " + pbx.contact() + " SIP/2.0\r\n" + lines
          + "\r\nMax-Forwards: 70\r\nCSeq: 1 ACK\r\nContent-Length: 0\r\n\r\n");
    }
  }
}
