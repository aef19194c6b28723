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

/** Whose challenges are answered within a call: those of the account's servers, for the realm of the registration. */
final class CredentialsTest extends CallingPhone {

  private static final String FIELD = " Digest realm=\"field\", nonce=\"m\", qop=\"auth\"";

  /** A call whose far end is talked to directly, since nobody records a route. */
  private CallId direct(Message invite, CallId call, Peer far) {
    peer.answer(invite, 200, "far", "Contact: <" + far.uri() + ">", ANSWER.sdp());
    phone.told.next(call, CallInput.Answered.class);
    phone.signalling.acknowledge(call, Optional.empty());
    return call;
  }

  @Test
  void theOwnServerIsAnsweredWithinACall() {
    CallId call = talking(phone);
    phone.signalling.bye(call);
    peer.answer(peer.request("BYE"), 407, "", "Proxy-Authenticate:" + FIELD);

    assertThat(peer.request("BYE").header("Proxy-Authorization")).contains("realm=\"field\"");
  }

  @Test
  void theOwnServerIsNotAnsweredForAForeignRealmWithinACall() {
    CallId call = talking(phone);
    phone.signalling.bye(call);
    peer.answer(peer.request("BYE"), 407, "", "Proxy-Authenticate:" + FIELD.replace("field", "evil"));

    phone.told.next(call, CallInput.Released.class);
    assertThat(peer.hearsNo("BYE")).isTrue();
  }

  @Test
  void aDirectPeerIsNotAnsweredThoughItNamesOurRealm() {
    try (Peer far = new Peer("127.0.0.2")) {
      CallId call = phone.call("bert");
      direct(peer.request("INVITE"), call, far);
      far.request("ACK");
      phone.signalling.reoffer(call, OFFER);
      far.answer(far.request("INVITE"), 401, "", "WWW-Authenticate:" + FIELD);

      assertThat(phone.told.next(call, CallInput.OfferRefused.class).status()).isEqualTo(401);
      far.request("ACK");
      assertThat(far.hearsNo("INVITE")).isTrue();
    }
  }

  @Test
  void theAckToADirectPeerCarriesNoCredentials() {
    try (Peer far = new Peer("127.0.0.2")) {
      CallId call = phone.call("bert");
      peer.answer(peer.request("INVITE"), 407, "c", "Proxy-Authenticate:" + FIELD);
      Message invite = peer.request("INVITE");
      assertThat(invite.header("Proxy-Authorization")).isNotEmpty();
      direct(invite, call, far);

      assertThat(far.request("ACK").header("Proxy-Authorization")).isEmpty();
    }
  }
}
