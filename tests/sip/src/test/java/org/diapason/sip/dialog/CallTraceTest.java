package org.diapason.sip.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.diapason.core.call.CallId;
import org.diapason.core.call.DigitCarrier;
import org.diapason.sip.trace.TracedMessage;
import org.junit.jupiter.api.Test;

/** What is kept of a call for whoever looks for a fault. */
final class CallTraceTest extends CallingPhone {

  @Test
  void aCallIsKeptWithoutCredentialsNamesAndDigits() {
    CallId call = talking(phone);
    phone.signalling.digit(call, '7', DigitCarrier.INFO_RELAY);
    peer.answer(peer.request("INFO"), 200, "");
    phone.signalling.bye(call);
    peer.answer(peer.request("BYE"), 200, "");
    Awaitility.await()
        .until(() -> phone.messages().stream().filter(one -> one.text().contains("CSeq: 3 BYE")).count() == 2);

    String all = phone.messages().stream().map(TracedMessage::toString).collect(Collectors.joining("\n"));
    assertThat(phone.messages().stream().map(one -> (one.sent() ? "> " : "< ") + one.text().split("[ \n]")[0]))
        .contains("> REGISTER", "> INVITE", "> ACK", "> INFO", "> BYE", "< SIP/2.0");
    assertThat(all).contains("udp:127.0.0.1:" + peer.port(), "Digest", "realm=\"field\"", "v=0")
        .doesNotContain("s3cret", "anna", "bert", "Signal", "nonce=\"n\"");
    assertThat(phone.messages().stream().map(TracedMessage::callId).distinct()).hasSize(2);
  }
}
