package org.diapason.sip.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.sip.rig.Phone.ANSWER;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.account.Transport;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.media.Description;
import org.diapason.sip.rig.Message;
import org.diapason.sip.rig.Peer;
import org.diapason.sip.rig.StreamPlug;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests of more than 1300 bytes (RFC 3261 §18.1.1). */
final class SizeSwitchTest extends ConnectedPhone {

  private static final Description LARGE =
      new Description("v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\n" + "a=fmtp:96 x=yyyyyyyyyyyyyyyyy\r\n".repeat(40));

  private Peer server = new Peer();
  private final ServerSocket door = doorBesideServer();

  @BeforeEach
  void register() {
    phone.at(server.domain(), Transport.UDP, "anna", "s3cret");
    phone.signalling.register(phone.account(), Duration.ofSeconds(60));
    server.grant(server.request("REGISTER"), 60);
    phone.told.next(RegistrationInput.Registered.class);
  }

  @Override
  void close() {
    super.close();
    server.close();
  }

  private CallId call(Description offer) {
    CallId call = CallId.fresh();
    phone.signalling.route(call, phone.account(), Address.of("bert", phone.account().domain().host()));
    phone.told.next(call, CallInput.Routed.class);
    phone.signalling.invite(call, offer);
    return call;
  }

  /** On the server's own port, which somebody else may have taken for connections: then the server moves. */
  private ServerSocket doorBesideServer() {
    while (true) {
      try {
        return new ServerSocket(server.port(), 5, LOOPBACK);
      } catch (IOException taken) {
        server.close();
        server = new Peer();
      }
    }
  }

  private Peer streams() {
    return new Peer(new StreamPlug(door, "TCP"));
  }

  @Test
  void aLargeInviteGoesOverTcpAndTheRestOverUdp() {
    try (Peer streams = streams()) {
      CallId call = call(LARGE);
      Message invite = streams.request("INVITE");

      assertThat(invite.header("Via")).startsWith("SIP/2.0/TCP");
      assertThat(invite.body()).isEqualTo(LARGE.sdp());
      streams.answer(invite, 200, "far", "Contact: <" + server.uri() + ">", ANSWER.sdp());
      phone.told.next(call, CallInput.Answered.class);
      phone.signalling.acknowledge(call, Optional.empty());
      assertThat(server.request("ACK").header("Via")).startsWith("SIP/2.0/UDP");
      assertThat(server.hearsNo("INVITE")).isTrue();
    }
  }

  @Test
  void whoTakesNoConnectionGetsALargeInviteOverUdp() throws IOException {
    door.close();
    CallId call = call(LARGE);
    Message invite = server.request("INVITE");

    assertThat(invite.header("Via")).startsWith("SIP/2.0/UDP");
    assertThat(invite.body()).isEqualTo(LARGE.sdp());
    server.answer(invite, 200, "far", ANSWER.sdp());
    phone.told.next(call, CallInput.Answered.class);
  }

  @Test
  void aSmallInviteStaysWithUdp() {
    try (Peer streams = streams()) {
      call(ANSWER);

      server.request("INVITE");
      assertThat(streams.hearsNo("INVITE")).isTrue();
    }
  }

  @Test
  void aLargeReofferGoesOverTcpToo() {
    try (Peer streams = streams()) {
      CallId call = call(ANSWER);
      server.answer(server.request("INVITE"), 200, "far", ANSWER.sdp());
      phone.told.next(call, CallInput.Answered.class);
      phone.signalling.acknowledge(call, Optional.empty());
      server.request("ACK");

      phone.signalling.reoffer(call, LARGE);

      Message again = streams.request("INVITE");
      assertThat(again.cseq()).isEqualTo(2);
      streams.answer(again, 200, "", "Contact: <" + server.uri() + ">", ANSWER.sdp());
      phone.told.next(call, CallInput.OfferAnswered.class);
    }
  }
}
