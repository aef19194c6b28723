package org.diapason.sip.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.sip.rig.Phone.ANSWER;
import static org.diapason.sip.rig.Phone.OFFER;

import java.util.Optional;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.sip.network.Certificates;
import org.diapason.sip.rig.Message;
import org.diapason.sip.rig.Peer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call whose connection breaks goes on over the next one (fault matrix 11). */
final class ResetConnectionTest extends ConnectedPhone {

  private Peer server(Transport transport) throws Exception {
    if (transport == Transport.TCP) {
      Peer server = tcp();
      phone.at(server.domain(), transport, "anna", "s3cret");
      return server;
    }
    Certificates authority = new Certificates(time.wall());
    Peer server = tls(authority.server(Certificates.ip("127.0.0.1")));
    phone.at(server.domain(), transport, "anna", "s3cret");
    trust(authority);
    return server;
  }

  private CallId talking(Peer server, Message[] invite) {
    CallId call = phone.call("bert");
    invite[0] = server.request("INVITE");
    server.answer(invite[0], 200, "far", ANSWER.sdp());
    phone.told.next(call, CallInput.Answered.class);
    phone.signalling.acknowledge(call, Optional.empty());
    server.request("ACK");
    return call;
  }

  @ParameterizedTest
  @EnumSource(value = Transport.class, names = {"TCP", "TLS"})
  void theNextRequestOfACallMakesANewConnection(Transport transport) throws Exception {
    try (Peer server = server(transport)) {
      registered(server);
      Message[] invite = new Message[1];
      CallId call = talking(server, invite);
      server.hangUpConnection();
      phone.told.next(RegistrationInput.FlowLost.class);

      phone.signalling.reoffer(call, OFFER);
      Message again = server.request("INVITE");
      assertThat(again.source()).isNotEqualTo(invite[0].source());
      server.answer(again, 200, "", ANSWER.sdp());
      phone.told.next(call, CallInput.OfferAnswered.class);
      phone.signalling.acknowledge(call, Optional.empty());
      server.request("ACK");

      phone.signalling.bye(call);
      server.answer(server.request("BYE"), 200, "");
      phone.told.next(call, CallInput.Released.class);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Transport.class, names = {"TCP", "TLS"})
  void theFarSideHangsUpOverTheFlowThatIsMadeAgain(Transport transport) throws Exception {
    try (Peer server = server(transport)) {
      registered(server);
      Message[] invite = new Message[1];
      CallId call = talking(server, invite);
      server.hangUpConnection();
      phone.told.next(RegistrationInput.FlowLost.class);
      registered(server);

      server.send(server.request("BYE", invite[0].contact(), 7, invite[0].header("Call-ID"),
          invite[0].header("To") + ";tag=far", invite[0].header("From")), invite[0].source());

      server.response(200);
      phone.told.next(call, CallInput.RemoteHangUp.class);
    }
  }

  @Test
  void aConnectionThatBreaksWhileItRingsLeavesTheAnswerItsWay() throws Exception {
    try (Peer server = server(Transport.TCP)) {
      Message register = registered(server);
      server.send(server.request("INVITE", register.contact(), 1, "in-1", "<sip:bert@far>;tag=b", "<sip:anna@here>",
          OFFER.sdp()), register.source());
      CallId call = phone.told.nextCall().id();
      phone.signalling.ring(call);
      server.response(180);
      server.hangUpConnection();
      phone.told.next(RegistrationInput.FlowLost.class);
      registered(server);

      phone.signalling.accept(call, ANSWER);

      assertThat(server.response(200).header("CSeq")).isEqualTo("1 INVITE");
    }
  }
}
