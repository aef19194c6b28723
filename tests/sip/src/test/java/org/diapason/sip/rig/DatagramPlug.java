package org.diapason.sip.rig;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** One UDP socket. */
final class DatagramPlug implements Plug {

  private final DatagramSocket socket;

  DatagramPlug(String address) {
    try {
      socket = new DatagramSocket(0, InetAddress.ofLiteral(address));
    } catch (IOException noPort) {
      throw new AssertionError(noPort);
    }
  }

  @Override
  public int port() {
    return socket.getLocalPort();
  }

  @Override
  public String host() {
    String literal = socket.getLocalAddress().getHostAddress();
    return literal.contains(":") ? "[" + literal + "]" : literal;
  }

  @Override
  public String transport() {
    return "UDP";
  }

  @Override
  public void listen(Consumer<Message> inbox) {
    Thread.ofPlatform().name("peer").daemon().start(() -> receive(inbox));
  }

  @Override
  public void send(byte[] bytes, InetSocketAddress target) {
    try {
      socket.send(new DatagramPacket(bytes, bytes.length, target));
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  @Override
  public void drop() {
    // Nothing is connected.
  }

  @Override
  public void close() {
    socket.close();
  }

  private void receive(Consumer<Message> inbox) {
    byte[] buffer = new byte[65_536];
    try {
      while (!socket.isClosed()) {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
        inbox.accept(new Message(text.isBlank() ? "CRLF" : text, (InetSocketAddress) packet.getSocketAddress()));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }
}
