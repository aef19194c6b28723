package org.diapason.sip.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sip.RequestEvent;
import javax.sip.message.Request;
import org.diapason.core.account.Transport;
import org.diapason.core.time.SystemTime;
import org.diapason.fixtures.VirtualTime;
import org.diapason.sip.guard.KnownSources;
import org.diapason.sip.guard.Refusal;
import org.diapason.sip.network.Certificates;
import org.diapason.sip.route.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionLimitsTest {

  private static final InetAddress KNOWN = InetAddress.ofLiteral("127.0.0.1");
  private static final InetAddress STRANGER = InetAddress.ofLiteral("127.0.0.66");

  private final VirtualTime time = new VirtualTime();
  private final List<Socket> sockets = new ArrayList<>();
  private Party victim;

  @BeforeEach
  void open() throws Exception {
    KnownSources sources = new KnownSources(time);
    sources.grant(KNOWN);
    try (SystemTime real = new SystemTime()) {
      victim = new Party(NodeSettings.at(KNOWN).accepting(Transport.TCP, Transport.TLS).withConnectTimeout(Duration.ofMinutes(1))
          .withTls(new Certificates(real.wall()).server(Certificates.dns("example.com"))), time, sources);
    }
  }

  @AfterEach
  void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    victim.close();
  }

  @Test
  void messageThatTricklesLosesItsConnection() throws Exception {
    Socket socket = connect(Transport.TCP, KNOWN);
    int timers = time.pending();
    socket.getOutputStream().write("OPTIONS sip:a".getBytes(StandardCharsets.US_ASCII));
    await().until(() -> time.pending() > timers);

    time.advance(Duration.ofSeconds(9));
    socket.getOutputStream().write("@b SIP/2.0\r\n".getBytes(StandardCharsets.US_ASCII));
    time.advance(Duration.ofSeconds(1));

    assertThat(socket.getInputStream().read()).isNegative();
    assertThat(victim.node.refused()).containsOnlyKeys(Refusal.TOO_SLOW);
  }

  @Test
  void messagesThatBeginBeforeTheLastIsReadAreNotSlow() throws Exception {
    Socket socket = connect(Transport.TCP, KNOWN);
    byte[] message = Messages.request(Request.OPTIONS, victim.target(Transport.TCP), 5060);
    int timers = time.pending();
    socket.getOutputStream().write(message, 0, 20);
    await().until(() -> time.pending() > timers);
    for (int round = 1; round <= 4; round++) {
      byte[] next = Messages.request(Request.OPTIONS, victim.target(Transport.TCP), 5060);
      time.advance(Duration.ofSeconds(6));
      socket.getOutputStream().write(message, 20, message.length - 20);
      socket.getOutputStream().write(next, 0, 20);
      int expected = round;
      await().until(() -> victim.requests.size() == expected);
      message = next;
    }

    assertThat(victim.node.refused()).isEmpty();
    assertThat(victim.closed).isEmpty();
  }

  @Test
  void peerThatTakesNothingLosesItsConnection() throws Exception {
    try (ServerSocket deaf = new ServerSocket(0, 5, KNOWN)) {
      Target target = Target.of(Transport.TCP, KNOWN, deaf.getLocalPort());
      for (int index = 0; index < 64; index++) {
        victim.asks(target, "example.com", "x".repeat(200_000));
      }
      await().until(() -> victim.node.isConnected(target));

      await().until(() -> {
        time.advance(Duration.ofSeconds(1));
        return victim.closed.contains(target);
      });
      assertThat(victim.sent.size()).isLessThan(64);
    }
  }

  @Test
  void handshakeThatNeverEndsIsCutOff() throws Exception {
    try (ServerSocket slow = new ServerSocket(0, 5, KNOWN)) {
      slow.setSoTimeout(3_000);
      int timers = time.pending();
      victim.asks(Target.of(Transport.TLS, KNOWN, slow.getLocalPort()), "example.com");
      try (Socket socket = slow.accept()) {
        await().until(() -> time.pending() > timers);
        // The head of a record that stays away: no silence, no end.
        socket.getOutputStream().write(new byte[] {22, 3, 3, 64, 0, 2});

        time.advance(Duration.ofSeconds(10));

        await().until(() -> victim.failures.size() == 1);
      }
    }
  }

  @Test
  void handshakeThatDoesNotBeginLosesItsConnection() throws Exception {
    int timers = time.pending();
    Socket socket = connect(Transport.TLS, KNOWN);
    await().until(() -> time.pending() > timers);

    time.advance(Duration.ofSeconds(10));

    assertThat(socket.getInputStream().read()).isNegative();
    await().until(() -> victim.node.refused().containsKey(Refusal.TOO_SLOW));
  }

  @Test
  void idleConnectionStays() throws Exception {
    int timers = time.pending();
    Socket socket = connect(Transport.TCP, KNOWN);
    ping(socket);
    await().until(() -> time.pending() == timers);
    time.advance(Duration.ofHours(3));
    ping(socket);
  }

  @Test
  void oneSourceGetsEightConnections() throws Exception {
    for (int index = 0; index < 8; index++) {
      ping(connect(Transport.TCP, KNOWN));
    }
    assertThat(connect(Transport.TCP, KNOWN).getInputStream().read()).isNegative();
    assertThat(victim.node.refused()).containsOnlyKeys(Refusal.TOO_MANY_CONNECTIONS);
  }

  @Test
  void strangerIsHungUpOnUnheard() throws Exception {
    assertThat(connect(Transport.TCP, STRANGER).getInputStream().read()).isNegative();
    assertThat(victim.node.refused()).containsOnlyKeys(Refusal.UNKNOWN_SOURCE);
  }

  @Test
  void resetsDoNotEndAccepting() throws Exception {
    for (int index = 0; index < 100; index++) {
      Socket socket = connect(index % 2 == 0 ? Transport.TCP : Transport.TLS, KNOWN);
      socket.setSoLinger(true, 0);
      socket.close();
    }
    await().ignoreExceptions().untilAsserted(() -> ping(connect(Transport.TCP, KNOWN)));
  }

  @Test
  void answerGoesToNoHostThatOnlyTheViaNames() throws Exception {
    try (ServerSocket third = new ServerSocket(0, 5, STRANGER)) {
      Socket socket = connect(Transport.TCP, KNOWN);
      String invite = new String(Messages.request(Request.INVITE, victim.target(Transport.TCP), third.getLocalPort()),
          StandardCharsets.UTF_8).replace("TCP 127.0.0.1:", "TCP " + STRANGER.getHostAddress() + ":");
      socket.getOutputStream().write(invite.getBytes(StandardCharsets.UTF_8));
      await().until(() -> victim.requests.size() == 1);
      socket.close();
      await().until(() -> victim.closed.size() == 1);

      RequestEvent event = victim.requests.peek();
      victim.node.respond(event.getServerTransaction(), victim.node.messages().createResponse(486, event.getRequest()));

      third.setSoTimeout(500);
      assertThatThrownBy(third::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private Socket connect(Transport transport, InetAddress source) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(source, 0));
    socket.connect(victim.target(transport).address(), 2_000);
    socket.setSoTimeout(3_000);
    sockets.add(socket);
    return socket;
  }

  private static void ping(Socket socket) throws IOException {
    socket.getOutputStream().write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(socket.getInputStream().readNBytes(2)).isEqualTo("\r\n".getBytes(StandardCharsets.US_ASCII));
  }
}
