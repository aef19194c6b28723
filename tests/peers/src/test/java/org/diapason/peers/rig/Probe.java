package org.diapason.peers.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks a program by a single request, outside of any call, what it can do. */
public final class Probe {

  private static final int TRIES = 4;
  private static final int MILLIS = 500;

  private Probe() {
  }

  /** An answer; of an INVITE that is taken, the one that it rings. */
  public record Answer(String text) {

    public int status() {
      return Integer.parseInt(text.substring("SIP/2.0 ".length(), "SIP/2.0 ".length() + 3));
    }

    /** All values of a header, joined; empty without any. */
    public String header(String name) {
      return String.join(", ", text.lines().filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip()).toList());
    }
  }

  /**
   * Sends a request, as often as UDP wants it, until it is answered.
   *
   * @param headers beside those that every request has
   * @return empty when it is not
   */
  public static Optional<Answer> ask(String method, SipPeer peer, String... headers) {
    try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      socket.setSoTimeout(MILLIS);
      byte[] request = request(method, peer.address(), peer.port(), socket.getLocalPort(), headers)
          .getBytes(StandardCharsets.UTF_8);
      Optional<Answer> answer = Optional.empty();
      for (int i = 0; i < TRIES && answer.isEmpty(); i++) {
        socket.send(new DatagramPacket(request, request.length, InetAddress.getLoopbackAddress(), peer.port()));
        answer = receive(socket);
      }
      return answer;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Optional<Answer> receive(DatagramSocket socket) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[8_192], 8_192);
    try {
      while (true) {
        packet.setLength(8_192);
        socket.receive(packet);
        String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
        if (text.startsWith("SIP/2.0 ") && !text.startsWith("SIP/2.0 100")) {
          return Optional.of(new Answer(text));
        }
      }
    } catch (SocketTimeoutException again) {
      return Optional.empty();
    }
  }

  private static String request(String method, String user, int port, int ownPort, String... headers) {
    String uri = "sip:" + user + "@127.0.0.1:" + port;
    StringBuilder text = new StringBuilder(method + " " + uri + " SIP/2.0\r\n");
    String key = ownPort + "-" + System.identityHashCode(text);
    for (String line : new String[] {"Via: SIP/2.0/UDP 127.0.0.1:" + ownPort + ";branch=z9hG4bK" + key + ";rport",
        "From: <sip:probe@127.0.0.1:" + ownPort + ">;tag=" + key, "To: <" + uri + ">", "Call-ID: " + key,
        "CSeq: 1 " + method, "Contact: <sip:probe@127.0.0.1:" + ownPort + ">", "Max-Forwards: 70"}) {
      text.append(line).append("\r\n");
    }
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    return text.append("Content-Length: 0\r\n\r\n").toString();
  }
}
