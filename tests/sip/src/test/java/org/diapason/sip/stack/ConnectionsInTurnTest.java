package org.diapason.sip.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import javax.sip.message.Request;
import org.diapason.core.account.Transport;
import org.diapason.core.time.SystemTime;
import org.diapason.sip.guard.MessageAdmission;
import org.diapason.sip.route.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One connection to a peer ends, and the next one begins before the end of the first is all done. */
class ConnectionsInTurnTest {

  private static final int REQUESTS = 20;

  private final SystemTime time = new SystemTime();
  private final CountDownLatch endIsToldOf = new CountDownLatch(1);
  private ServerSocket server;
  private Party client;

  @BeforeEach
  void open() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    server.setSoTimeout(3_000);
    client = new Party(NodeSettings.at(InetAddress.ofLiteral("127.0.0.1")), time, MessageAdmission.everybody());
  }

  @AfterEach
  void close() throws IOException {
    endIsToldOf.countDown();
    client.close();
    server.close();
    time.close();
  }

  @Test
  void endOfOneConnectionTakesNothingFromTheNext() throws Exception {
    client.whenClosed = this::awaitTold;
    try (Socket first = asked(1)) {
      first.shutdownOutput();
      await().until(() -> client.closed.size() == 1);
    }
    try (Socket second = asked(2)) {
      second.setSoTimeout(3_000);
      endIsToldOf.countDown();
      for (int index = 0; index < REQUESTS; index++) {
        byte[] request = Messages.request(Request.OPTIONS, target(), server.getLocalPort());
        second.getOutputStream().write(request, 0, request.length / 2);
        second.getOutputStream().write(request, request.length / 2, request.length - request.length / 2);
        assertThat(line(second)).isEqualTo("SIP/2.0 200 OK");
      }
      client.asks(target(), "example.com");
      assertThat(line(second)).startsWith("OPTIONS ");
      assertThat(client.node.isConnected(target())).isTrue();
      assertThat(client.closed).hasSize(1);
    }
  }

  /** A connection the client opened and whose first request is answered. */
  private Socket asked(int expected) throws Exception {
    client.asks(target(), "example.com");
    Socket socket = server.accept();
    socket.getOutputStream().write(Messages.answer(socket.getInputStream()));
    await().until(() -> client.responses.size() == expected);
    return socket;
  }

  /** First line of the next message, which has no body. */
  private static String line(Socket socket) throws IOException {
    StringBuilder message = new StringBuilder();
    while (message.indexOf("\r\n\r\n") < 0) {
      int octet = socket.getInputStream().read();
      assertThat(octet).as("more of: " + message).isNotNegative();
      message.append((char) octet);
    }
    return message.substring(0, message.indexOf("\r\n"));
  }

  private Target target() {
    return Target.of(Transport.TCP, server.getInetAddress(), server.getLocalPort());
  }

  private void awaitTold() {
    try {
      endIsToldOf.await();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }
}
