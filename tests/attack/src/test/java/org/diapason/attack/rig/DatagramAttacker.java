package org.diapason.attack.rig;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Sends datagrams at a steady rate, and now and then waits until the victim has taken all of them, so that none is lost. */
public final class DatagramAttacker {

  private static final int MOST_WAITING = 32;
  private static final int LARGE = 8_000;
  private static final int LONGEST_ANSWER = 65_535;
  private static final int PATIENCE_MILLIS = 5_000;

  private DatagramAttacker() {
  }

  /** Waits until the victim has taken what was sent before. */
  @FunctionalInterface
  public interface Settling {
    void settle() throws IOException;
  }

  /**
   * Sends from any port of an address; messages longer than a datagram can be are cut.
   *
   * @return how many the victim took
   */
  public static int strike(InetAddress source, InetSocketAddress target, List<byte[]> messages, int perSecond,
      Settling settling) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(source, 0))) {
      return strike(message -> socket.send(packet(message, target)), messages, perSecond, settling);
    }
  }

  /** The same by someone who is answered: what is asked last is answered last. */
  public static int strike(InetAddress source, InetSocketAddress target, List<byte[]> messages, int perSecond)
      throws IOException {
    try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(source, 0))) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      String via = source.getHostAddress() + ":" + socket.getLocalPort();
      return strike(message -> socket.send(packet(message, target)), messages, perSecond, () -> {
        String question = Messages.request("OPTIONS", "600", "UDP", via, "");
        socket.send(packet(Messages.bytes(question), target));
        DatagramPacket answer = new DatagramPacket(new byte[LONGEST_ANSWER], LONGEST_ANSWER);
        do {
          socket.receive(answer);
        } while (!Messages.answers(Messages.text(answer.getData(), answer.getLength()), question));
      });
    }
  }

  static int strike(Sending sending, List<byte[]> messages, int perSecond, Settling settling) throws IOException {
    int waiting = 0;
    for (byte[] message : messages) {
      sending.send(message);
      waiting += message.length > LARGE ? MOST_WAITING : 1;
      if (waiting >= MOST_WAITING) {
        settling.settle();
        waiting = 0;
      }
      Blows.pause(perSecond);
    }
    settling.settle();
    return messages.size();
  }

  /** Sends one datagram. */
  @FunctionalInterface
  interface Sending {
    void send(byte[] message) throws IOException;
  }

  private static DatagramPacket packet(byte[] message, InetSocketAddress target) {
    return new DatagramPacket(message, Math.min(message.length, Blows.LONGEST), target);
  }
}
