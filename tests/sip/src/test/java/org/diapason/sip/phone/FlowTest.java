package org.diapason.sip.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.sip.rig.Phone.ANSWER;
import static org.diapason.sip.rig.Phone.OFFER;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.network.NetworkSettings;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.setting.Owner;
import org.diapason.sip.network.Certificates;
import org.diapason.sip.rig.Message;
import org.diapason.sip.rig.Peer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections, certificates, addresses and ports below registrations and calls. */
final class FlowTest extends ConnectedPhone {

  @Test
  void theContactOfAConnectionIsTheConnectionItself() throws IOException {
    try (Peer server = tcp()) {
      phone.at(server.domain(), Transport.TCP, "anna", "s3cret");

      Message register = registered(server);

      assertThat(register.contact()).contains(":" + register.source().getPort()).contains("transport=tcp");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UDP", "TLS"})
  void aRequestCameOverItsConnectionWhateverItsViaSays(String named) throws IOException {
    try (Peer server = tcp()) {
      phone.at(server.domain(), Transport.TCP, "anna", "s3cret");
      Message register = registered(server);

      server.send(server.request("INVITE", register.contact(), 1, "in-1", "<sip:bert@far>;tag=b", "<sip:anna@here>",
          OFFER.sdp()).replace("SIP/2.0/TCP", "SIP/2.0/" + named), register.source());
      phone.signalling.ring(phone.told.nextCall().id());

      assertThat(server.response(180).contact()).isEqualTo(register.contact());
    }
  }

  @Test
  void aBrokenConnectionIsALostFlowAndTheNextRegisterMakesANewOne() throws IOException {
    try (Peer server = tcp()) {
      phone.at(server.domain(), Transport.TCP, "anna", "s3cret");
      registered(server);

      server.hangUpConnection();

      phone.told.next(RegistrationInput.FlowLost.class);
      registered(server);
    }
  }

  @Test
  void aRefusedConnectionIsToldAtOnce() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
      free = socket.getLocalPort();
    }
    phone.at("127.0.0.1:" + free, Transport.TCP, "anna", "s3cret");
    phone.signalling.register(phone.account(), Duration.ofSeconds(60));

    assertThat(phone.told.next(RegistrationInput.Unreachable.class).problem().code())
        .isEqualTo(ProblemCode.HOST_REFUSED);
  }

  @Test
  void aCallGoesOverTlsWhenTheServerProvesItsName() throws Exception {
    Certificates authority = new Certificates(time.wall());
    try (Peer server = tls(authority.server(Certificates.ip("127.0.0.1")))) {
      phone.at(server.domain(), Transport.TLS, "anna", "s3cret");
      trust(authority);
      Message register = registered(server);
      assertThat(register.header("Via")).startsWith("SIP/2.0/TLS");

      CallId call = phone.call("bert");
      server.answer(server.request("INVITE"), 200, "far", ANSWER.sdp());
      phone.told.next(call, CallInput.Answered.class);
      phone.signalling.acknowledge(call, Optional.empty());
      server.request("ACK");
      phone.signalling.bye(call);
      server.answer(server.request("BYE"), 200, "");
      phone.told.next(call, CallInput.Released.class);
    }
  }

  @Test
  void aServerOfAnotherNameIsNotSpokenTo() throws Exception {
    Certificates authority = new Certificates(time.wall());
    try (Peer server = tls(authority.server(Certificates.dns("other.example")))) {
      phone.at(server.domain(), Transport.TLS, "anna", "s3cret");
      trust(authority);
      phone.signalling.register(phone.account(), Duration.ofSeconds(60));

      Problem problem = phone.told.next(RegistrationInput.Unreachable.class).problem();
      assertThat(problem.code()).isEqualTo(ProblemCode.CERTIFICATE_REFUSED);
      assertThat(problem.arguments()).containsExactly("127.0.0.1", "WRONG_NAME");
    }
  }

  @Test
  void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
    try (Peer server = tls(new Certificates(time.wall()).server(Certificates.ip("127.0.0.1")))) {
      phone.at(server.domain(), Transport.TLS, "anna", "s3cret");
      phone.signalling.register(phone.account(), Duration.ofSeconds(60));

      assertThat(phone.told.next(RegistrationInput.Unreachable.class).problem().code())
          .isEqualTo(ProblemCode.CERTIFICATE_REFUSED);
    }
  }

  @Test
  void aCallGoesOverIpv6() {
    try (Peer server = new Peer("::1")) {
      phone.at(server.domain(), Transport.UDP, "anna", "s3cret");
      phone.signalling.register(phone.account(), Duration.ofSeconds(60));
      Message register = server.request("REGISTER");
      assertThat(register.contact()).contains("@[0:0:0:0:0:0:0:1]:");
      server.grant(register, 60);
      assertThat(phone.told.next(RegistrationInput.Registered.class).local()).isEqualTo(InetAddress.ofLiteral("::1"));

      CallId call = phone.call("bert");
      server.answer(server.request("INVITE"), 486, "far");
      phone.told.next(call, CallInput.Refused.class);
    }
  }

  @Test
  void aTakenPortIsToldAndTheNextServes() throws IOException {
    List<Problem> problems = new ArrayList<>();
    phone.events.subscribe(ProblemRaised.class, raised -> problems.add(raised.problem()));
    try (DatagramSocket taken = new DatagramSocket(0, LOOPBACK); Peer server = new Peer()) {
      phone.settings.set(NetworkSettings.SIP_RANDOM, Owner.PHONE, false);
      phone.settings.set(NetworkSettings.SIP_PORT, Owner.PHONE, taken.getLocalPort());
      phone.at(server.domain(), Transport.UDP, "anna", "s3cret");
      phone.signalling.register(phone.account(), Duration.ofSeconds(60));

      assertThat(server.request("REGISTER").source().getPort()).isNotEqualTo(taken.getLocalPort());
      assertThat(problems).containsExactly(Problem.of(ProblemCode.PORT_TAKEN, taken.getLocalPort()));
    }
  }

  @Test
  void anotherNetworkThanLoopbackIsOutOfReach() {
    phone.at("192.0.2.1", Transport.UDP, "anna", "s3cret");
    phone.signalling.register(phone.account(), Duration.ofSeconds(60));

    assertThat(phone.told.next(RegistrationInput.Unreachable.class).problem().code())
        .isEqualTo(ProblemCode.HOST_REFUSED);
  }

  @Test
  void theOutboundProxyIsPassedLoosely() {
    try (Peer proxy = new Peer()) {
      phone.at("pbx.example", Transport.UDP, "anna", "s3cret");
      phone.settings.set(AccountSettings.OUTBOUND_PROXY, phone.account().id().owner(), proxy.domain());
      phone.signalling.register(phone.account(), Duration.ofSeconds(60));

      Message register = proxy.request("REGISTER");
      assertThat(register.startLine()).isEqualTo("REGISTER sip:pbx.example SIP/2.0");
      assertThat(register.header("Route")).isEqualTo("<sip:" + proxy.domain() + ";transport=udp;lr>");
    }
  }
}
