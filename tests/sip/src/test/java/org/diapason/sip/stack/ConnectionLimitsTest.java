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
      victim = new Party(NodeSettings.at(KNOWN).accepting(Transport.TCP, Transport.TLS)
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
