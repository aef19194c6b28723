package org.diapason.sip.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.sip.rig.Phone.ANSWER;
import static org.diapason.sip.rig.Phone.OFFER;

import java.util.Optional;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.sip.rig.Message;
import org.diapason.sip.rig.Peer;
import org.junit.jupiter.api.Test;

/** Requests within a dialog over proxies that do not route loosely (RFC 3261 §12.2.1.1, §16.12.1.2). */
final class RouteSetTest extends CallingPhone {

  private String strict() {
    return "<sip:" + peer.domain() + ";x=lr>";
  }

  private static String routes(Message message) {
    return String.join(",", message.all("Route")).replace(" ", "");
  }

  @Test
  void aStrictRouterIsAskedItselfAndTheRemoteTargetIsTheLastRoute() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    peer.answer(invite, 200, "far", "Record-Route: <sip:inner.invalid;lr>", "Record-Route: " + strict(),
        "Contact: <sip:bert@far.invalid>", ANSWER.sdp());
    phone.told.next(call, CallInput.Answered.class);
    phone.signalling.acknowledge(call, Optional.empty());
    Message ack = peer.request("ACK");
    phone.signalling.bye(call);
    Message bye = peer.request("BYE");

    String router = strict().substring(1, strict().length() - 1);
    assertThat(ack.startLine()).isEqualTo("ACK " + router + " SIP/2.0");
    assertThat(bye.startLine()).isEqualTo("BYE " + router + " SIP/2.0");
    assertThat(routes(bye)).isEqualTo("<sip:inner.invalid;lr>,<sip:bert@far.invalid>").isEqualTo(routes(ack));
  }

  @Test
  void aLooseRouterBeforeAStrictOneKeepsTheRemoteTarget() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    talking(invite, call, "Record-Route: <sip:inner.invalid>", "Record-Route: <sip:" + peer.domain() + ";lr>",
        "Contact: <sip:bert@far.invalid>");
    phone.signalling.bye(call);
    Message bye = peer.request("BYE");

    assertThat(bye.startLine()).isEqualTo("BYE sip:bert@far.invalid SIP/2.0");
    assertThat(routes(bye)).isEqualTo("<sip:" + peer.domain() + ";lr>,<sip:inner.invalid>");
  }

  @Test
  void aCallThatWeGetGoesBackOverItsStrictRouter() {
    CallId probe = phone.call("somebody");
    Message known = peer.request("INVITE");
    peer.answer(known, 486, "x");
    phone.told.next(probe, CallInput.Refused.class);
    peer.send(peer.request("INVITE", known.contact(), 1, "call-1", "<sip:bert@far.example>;tag=b1", "<sip:anna@here>",
        "Record-Route: " + strict(), "Record-Route: <sip:inner.invalid;lr>", OFFER.sdp()), known.source());
    CallId call = phone.told.nextCall().id();
    phone.signalling.accept(call, ANSWER);
    Message answered = peer.response(200);
    peer.send(peer.request("ACK", answered.contact(), 1, "call-1", "<sip:bert@far.example>;tag=b1",
        answered.header("To")), known.source());
    phone.told.next(call, CallInput.Acknowledged.class);

    phone.signalling.bye(call);

    Message bye = peer.request("BYE");
    assertThat(bye.startLine()).startsWith("BYE sip:" + peer.domain() + ";x=lr");
    assertThat(routes(bye)).isEqualTo("<sip:inner.invalid;lr>,<" + peer.uri() + ">");
  }

  @Test
  void theStrictRouterIsWhereItGoes() {
    try (Peer router = new Peer("127.0.0.3")) {
      CallId call = phone.call("bert");
      peer.answer(peer.request("INVITE"), 200, "far", "Record-Route: <sip:" + router.domain() + ">",
          "Contact: <" + peer.uri() + ">", ANSWER.sdp());
      phone.told.next(call, CallInput.Answered.class);
      phone.signalling.acknowledge(call, Optional.empty());

      assertThat(router.request("ACK").startLine()).isEqualTo("ACK sip:" + router.domain() + " SIP/2.0");
    }
  }
}
