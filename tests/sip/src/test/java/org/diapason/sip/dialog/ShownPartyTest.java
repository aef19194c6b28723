package org.diapason.sip.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.sip.rig.Phone.ANSWER;
import static org.diapason.sip.rig.Phone.OFFER;

import java.util.Optional;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.IncomingCall;
import org.diapason.sip.rig.Message;
import org.diapason.sip.rig.Peer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is shown as the far side: whom the own proxy vouches for, and nobody else. */
final class ShownPartyTest extends CallingPhone {

  private static final String CALLER = "\"Bert\" <sip:bert@far.example>;tag=b1";

  private IncomingCall rings(String header) {
    CallId probe = phone.call("somebody");
    Message invite = peer.request("INVITE");
    peer.answer(invite, 486, "x");
    phone.told.next(probe, CallInput.Refused.class);
    peer.send(peer.request("INVITE", invite.contact(), 1, "call-1", CALLER, "<sip:anna@here>", header, OFFER.sdp()),
        invite.source());
    return phone.told.nextCall();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Remote-Party-ID: \"Berta\" <sip:201@pbx.example>;party=calling;privacy=off;screen=yes",
      "Remote-Party-ID: Berta <sip:201@pbx.example>;party=calling",
      "P-Asserted-Identity: \"Berta\" <sip:201@pbx.example>, <tel:+49201>"})
  void theOwnProxyNamesTheCaller(String header) {
    IncomingCall call = rings(header);

    assertThat(call.from().displayName()).isEqualTo("Berta");
    assertThat(call.from().user()).isEqualTo("201");
    assertThat(call.verified()).isTrue();
  }

  @Test
  void whatNobodyVouchesForIsNotVerified() {
    IncomingCall call = rings("Subject: hello");

    assertThat(call.from().displayName()).isEqualTo("Bert");
    assertThat(call.verified()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Remote-Party-ID: \"Carla\" <sip:203@pbx.example>;party=calling",
      "P-Asserted-Identity: \"Carla\" <sip:203@pbx.example>"})
  void thePartyFollowsTheOwnProxyWithinTheCall(String header) {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    talking(invite, call);
    inside(invite, "INVITE", 5, header, OFFER.sdp());

    assertThat(phone.told.next(call, CallInput.PartyChanged.class).party().user()).isEqualTo("203");
    assertThat(phone.told.next(call, CallInput.RemoteOffer.class).offer()).contains(OFFER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Remote-Party-ID: \"Carla\" <sip:203@pbx.example>;party=calling",
      "P-Asserted-Identity: \"Carla\" <sip:203@pbx.example>"})
  void theFarSideItselfVouchesForNobody(String header) {
    try (Peer far = new Peer("127.0.0.2")) {
      CallId call = phone.call("bert");
      Message invite = peer.request("INVITE");
      peer.answer(invite, 200, "far", "Contact: <" + far.uri() + ">", ANSWER.sdp());
      phone.told.next(call, CallInput.Answered.class);
      phone.signalling.acknowledge(call, Optional.empty());
      far.request("ACK");
      far.send(far.request("UPDATE", invite.contact(), 5, invite.header("Call-ID"), invite.header("To") + ";tag=far",
          invite.header("From"), header), invite.source());

      far.response(200);
      assertThat(phone.told.has(call, CallInput.PartyChanged.class)).isFalse();
    }
  }
}
