package org.diapason.sip.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sip.message.Request;
import org.bouncycastle.asn1.x509.GeneralName;
import org.diapason.core.account.Transport;
import org.diapason.core.time.SystemTime;
import org.diapason.fixtures.VirtualTime;
import org.diapason.sip.guard.KnownSources;
import org.diapason.sip.guard.MessageAdmission;
import org.diapason.sip.guard.Refusal;
import org.diapason.sip.network.Certificates;
import org.diapason.sip.network.Datagrams;
import org.diapason.sip.network.TlsRefusal;
import org.diapason.sip.route.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SipNodeTest {

  private final SystemTime time = new SystemTime();

  @AfterEach
  void endTime() {
    time.close();
  }

  @ParameterizedTest
  @CsvSource({"UDP,127.0.0.1", "TCP,127.0.0.1", "TLS,127.0.0.1", "UDP,::1", "TCP,::1", "TLS,::1"})
  void requestGetsItsResponse(Transport transport, String host) throws Exception {
    Certificates authority = new Certificates(time.wall());
    try (Party server = server(host, authority, Certificates.dns("example.com"));
        Party client = client(host, authority)) {
      client.asks(server.target(transport), "example.com");

      await().until(() -> client.responses.size() == 1);
      assertThat(client.responses.peek().getResponse().getStatusCode()).isEqualTo(200);
      assertThat(client.failures).isEmpty();
      assertThat(server.requests).hasSize(1);
    }
  }

  @Test
  void connectionIsUsedAgain() throws Exception {
    Certificates authority = new Certificates(time.wall());
    try (Party server = server("127.0.0.1", authority, Certificates.dns("example.com"));
        Party client = client("127.0.0.1", authority)) {
      for (int round = 1; round <= 3; round++) {
        int expected = round;
        client.asks(server.target(Transport.TLS), "example.com");
        await().until(() -> client.responses.size() == expected);
      }
      assertThat(client.closed).isEmpty();
      assertThat(client.node.isConnected(server.target(Transport.TLS))).isTrue();
    }
  }

  @Test
  void nameIsCheckedOnReuseToo() throws Exception {
    Certificates authority = new Certificates(time.wall());
    try (Party server = server("127.0.0.1", authority, Certificates.dns("example.com"));
        Party client = client("127.0.0.1", authority)) {
      client.asks(server.target(Transport.TLS), "example.com");
      await().until(() -> client.responses.size() == 1);

      client.asks(server.target(Transport.TLS), "example.org");

      await().until(() -> client.failures.size() == 1);
      assertThat(refusal(client).reason()).isEqualTo(TlsRefusal.Reason.WRONG_NAME);
      assertThat(server.requests).hasSize(1);
    }
  }

  @Test
  void certificateForOthersIsRefusedAndSaysForWhom() throws Exception {
    Certificates authority = new Certificates(time.wall());
    try (Party server = server("127.0.0.1", authority, Certificates.dns("other.example"));
        Party client = client("127.0.0.1", authority)) {
      client.asks(server.target(Transport.TLS), "example.com");

      await().until(() -> client.failures.size() == 1);
      assertThat(refusal(client).reason()).isEqualTo(TlsRefusal.Reason.WRONG_NAME);
      assertThat(refusal(client).certificate().orElseThrow().names()).containsExactly("other.example");
      assertThat(client.refusals).hasSize(1);
      assertThat(server.requests).isEmpty();
    }
  }

  @Test
  void unknownAuthorityIsRefused() throws Exception {
    Certificates one = new Certificates(time.wall());
    Certificates other = new Certificates(time.wall());
    try (Party server = server("127.0.0.1", one, Certificates.dns("example.com"));
        Party client = client("127.0.0.1", other)) {
      client.asks(server.target(Transport.TLS), "example.com");

      await().until(() -> client.failures.size() == 1);
      assertThat(refusal(client).reason()).isEqualTo(TlsRefusal.Reason.UNTRUSTED);
    }
  }

  @ParameterizedTest
  @CsvSource({"-2,-1,EXPIRED", "1,2,NOT_YET_VALID"})
  void certificateOutOfItsTimeIsRefused(int from, int until, TlsRefusal.Reason reason) throws Exception {
    Certificates authority = new Certificates(time.wall());
    NodeSettings settings = local("127.0.0.1").accepting(Transport.TLS)
        .withTls(authority.server(Duration.ofHours(from), Duration.ofHours(until), Certificates.dns("example.com")));
    try (Party server = new Party(settings, time, MessageAdmission.everybody());
        Party client = client("127.0.0.1", authority)) {
      client.asks(server.target(Transport.TLS), "example.com");

      await().until(() -> client.failures.size() == 1);
      assertThat(refusal(client).reason()).isEqualTo(reason);
    }
  }

  @Test
  void peerThatSpeaksNoTlsIsNoAgreement() throws Exception {
    Certificates authority = new Certificates(time.wall());
    try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Party client = client("127.0.0.1", authority)) {
      Thread.ofVirtual().start(() -> {
        try (var socket = plain.accept()) {
          socket.getOutputStream().write("SIP/2.0 400 What?\r\n\r\n".getBytes());
          socket.getInputStream().read();
        } catch (IOException over) {
          // The client hung up.
        }
      });
      client.asks(Target.of(Transport.TLS, plain.getInetAddress(), plain.getLocalPort()), "example.com");

      await().until(() -> client.failures.size() == 1);
      assertThat(refusal(client).reason()).isEqualTo(TlsRefusal.Reason.NO_AGREEMENT);
      assertThat(client.failures.peek().toString()).doesNotContain("SIP/2.0");
    }
  }

  @Test
  void deadTargetIsUnreachableAndTheCallerDoesNotWait() throws Exception {
    try (Party client = plain()) {
      client.asks(Target.of(Transport.TCP, InetAddress.getLoopbackAddress(), deadPort()), "example.com");

      await().until(() -> client.failures.size() == 1);
      assertThat(client.failures.peek()).isInstanceOf(SendFailure.Unreachable.class);
    }
  }

  @Test
  void largeRequestGoesOverTcp() throws Exception {
    try (Party server = acceptingTcp(); Party client = plain()) {
      client.asks(server.target(Transport.UDP), "example.com", "x".repeat(1400));

      await().until(() -> client.responses.size() == 1);
      assertThat(client.sent).containsExactly(server.target(Transport.TCP));
      assertThat(server.requests.peek().getRequest().getHeader("Via").toString()).contains("SIP/2.0/TCP");
    }
  }

  @Test
  void largeRequestFallsBackToUdp() throws Exception {
    try (Party server = plain(); Party client = plain()) {
      client.asks(server.target(Transport.UDP), "example.com", "x".repeat(1400));

      await().until(() -> client.responses.size() + client.failures.size() == 1);
      assertThat(client.failures).isEmpty();
      assertThat(client.sent).containsExactly(server.target(Transport.UDP));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TCP", "TLS"})
  void pingIsAnsweredByAPong(Transport transport) throws Exception {
    Certificates authority = new Certificates(time.wall());
    try (Party server = server("127.0.0.1", authority, Certificates.dns("example.com"));
        Party client = client("127.0.0.1", authority)) {
      client.asks(server.target(transport), "example.com");
      await().until(() -> client.responses.size() == 1);

      client.node.keepAlive(server.target(transport));

      await().until(() -> client.pongs.size() == 1);
      assertThat(client.pongs).containsExactly(server.target(transport));
    }
  }

  @Test
  void datagramKeepAliveReachesThePeer() throws Exception {
    try (Party server = plain(); Party client = plain()) {
      client.node.keepAlive(server.target(Transport.UDP));

      await().until(() -> server.pongs.contains(client.target(Transport.UDP)));
      assertThat(server.node.refused()).isEmpty();
    }
  }

  @Test
  void keepAliveOnALostConnectionSaysClosed() throws Exception {
    try (Party server = acceptingTcp(); Party client = plain()) {
      client.node.keepAlive(server.target(Transport.TCP));

      await().until(() -> client.closed.contains(server.target(Transport.TCP)));
    }
  }

  @Test
  void lostConnectionIsNotMadeAgainUnasked() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress()); Party client = plain()) {
      client.asks(Target.of(Transport.TCP, server.getInetAddress(), server.getLocalPort()), "example.com");
      try (Socket connection = server.accept()) {
        connection.getOutputStream().write(Messages.answer(connection.getInputStream()));
        await().until(() -> client.responses.size() == 1);
      }
      await().until(() -> client.closed.size() == 1);

      server.setSoTimeout(500);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
      assertThat(client.node.refused()).isEmpty();
    }
  }

  @Test
  void silentPeerTimesOutAfter32VirtualSeconds() throws Exception {
    VirtualTime virtual = new VirtualTime();
    NodeSettings settings = local("127.0.0.1").withSurroundings(
        new Surroundings(Datagrams.ofSystem(), (name, job) -> job.run(), new SecureRandom()));
    try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Party client = new Party(settings, virtual, new KnownSources(virtual))) {
      client.asks(new Target(Transport.UDP, (InetSocketAddress) silent.getLocalSocketAddress()), "example.com");
      await().until(() -> client.sent.size() == 1);

      virtual.advance(Duration.ofSeconds(31));
      assertThat(client.timeouts).isEmpty();
      virtual.advance(Duration.ofSeconds(2));
      await().until(() -> client.timeouts.size() == 1);
    }
  }

  @Test
  void strangersAreDroppedInSilence() throws Exception {
    KnownSources nobody = new KnownSources(time);
    try (Party server = new Party(local("127.0.0.1"), time, nobody); Party client = plain()) {
      client.asks(server.target(Transport.UDP), "example.com");

      await().until(() -> server.node.refused().containsKey(Refusal.UNKNOWN_SOURCE));
      assertThat(server.requests).isEmpty();
      assertThat(client.responses).isEmpty();
    }
  }

  @Test
  void retransmissionIsNotANewRequest() throws Exception {
    try (Party server = plain(); DatagramSocket peer = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      byte[] invite = Messages.request(Request.INVITE, server.target(Transport.UDP), peer.getLocalPort());
      for (int round = 0; round < 3; round++) {
        peer.send(new DatagramPacket(invite, invite.length, server.target(Transport.UDP).address()));
      }
      peer.send(datagram(Messages.request(Request.OPTIONS, server.target(Transport.UDP), peer.getLocalPort()), server));

      await().until(() -> server.requests.size() >= 2);
      assertThat(server.requests).extracting(event -> event.getRequest().getMethod())
          .containsExactly(Request.INVITE, Request.OPTIONS);
    }
  }

  @Test
  void nothingIsLeftAfterClose() throws Exception {
    time.schedule(Duration.ZERO, () -> { });
    Map<String, Long> before = threads();
    Certificates authority = new Certificates(time.wall());
    InetSocketAddress local;
    try (Party server = server("127.0.0.1", authority, Certificates.dns("example.com"));
        Party client = client("127.0.0.1", authority)) {
      local = server.node.local(Transport.TCP);
      for (Transport transport : Transport.values()) {
        client.asks(server.target(transport), "example.com");
      }
      await().until(() -> client.responses.size() == 3);
    }

    await().untilAsserted(() -> assertThat(threads().entrySet()).isSubsetOf(before.entrySet()));
    try (ServerSocket again = new ServerSocket(local.getPort(), 5, local.getAddress());
        DatagramSocket datagrams = new DatagramSocket(local)) {
      assertThat(again.isBound()).isTrue();
      assertThat(datagrams.isBound()).isTrue();
    }
  }

  @Test
  void takenPortGivesWayToAnother() throws Exception {
    try (Party first = plain();
        Party second = new Party(local("127.0.0.1").withPort(first.node.local(Transport.UDP).getPort()), time,
            MessageAdmission.everybody())) {
      assertThat(second.node.local(Transport.UDP).getPort()).isGreaterThan(first.node.local(Transport.UDP).getPort());
      assertThat(second.node.local(Transport.TCP).getPort()).isEqualTo(second.node.local(Transport.UDP).getPort());
    }
  }

  private static DatagramPacket datagram(byte[] bytes, Party to) {
    return new DatagramPacket(bytes, bytes.length, to.target(Transport.UDP).address());
  }

  private static int deadPort() throws IOException {
    try (ServerSocket closed = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      return closed.getLocalPort();
    }
  }

  private static TlsRefusal refusal(Party party) {
    return ((SendFailure.Refused) party.failures.peek()).refusal();
  }

  private static Map<String, Long> threads() {
    return Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive).map(Thread::getName)
        .filter(name -> !name.startsWith("ForkJoinPool") && !name.startsWith("awaitility")
            && !name.contains("unblocker") && !name.endsWith("Poller"))
        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
  }

  private Party plain() throws Exception {
    return new Party(local("127.0.0.1"), time, MessageAdmission.everybody());
  }

  private Party acceptingTcp() throws Exception {
    return new Party(local("127.0.0.1").accepting(Transport.TCP), time, MessageAdmission.everybody());
  }

  private Party server(String host, Certificates authority, GeneralName name)
      throws Exception {
    return new Party(local(host).accepting(Transport.TCP, Transport.TLS).withTls(authority.server(name)), time,
        MessageAdmission.everybody());
  }

  private Party client(String host, Certificates authority) throws Exception {
    return new Party(local(host).withTls(authority.client()), time, new KnownSources(time));
  }

  private static NodeSettings local(String host) {
    return NodeSettings.at(InetAddress.ofLiteral(host)).withConnectTimeout(Duration.ofSeconds(2));
  }
}
