package org.diapason.attack.rig;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The way over UDP. */
public final class DatagramTap extends WireTap {

  private static final int PATIENCE_SECONDS = 5;

  private final InetSocketAddress registrar;
  private final DatagramSocket near;
  private final DatagramSocket far;
  private volatile SocketAddress phone;

  public DatagramTap(int registrarPort) throws IOException {
    registrar = loopback(registrarPort);
    near = new DatagramSocket(loopback(0));
    far = new DatagramSocket(loopback(0));
    Thread.ofVirtual().start(() -> read(near, this::near));
    Thread.ofVirtual().start(() -> read(far, this::far));
  }

  @Override
  public int port() {
    return near.getLocalPort();
  }

  /** Where the phone has its port. */
  public InetSocketAddress phone() {
    return (InetSocketAddress) phone;
  }

  @Override
  public void inject(byte[] message) throws IOException {
    near.send(new DatagramPacket(message, Math.min(message.length, Blows.LONGEST), phone));
  }

  /**
   * Sends messages at a steady rate, as the registrar does.
   *
   * @return how many the phone took
   */
  public int strike(List<byte[]> messages, int perSecond) throws IOException {
    return DatagramAttacker.strike(this::inject, messages, perSecond, this::settle);
  }

  /** Waits until the phone has taken everything that was sent to it: what is asked last is answered last. */
  public void settle() throws IOException {
    String question = Messages.request("OPTIONS", contact(), "UDP", "127.0.0.1:" + port(), "");
    CountDownLatch answered = expect(question);
    inject(Messages.bytes(question));
    try {
      if (!answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("the phone takes no datagrams any more");
      }
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }

  @Override
  public void close() {
    near.close();
    far.close();
  }

  private void near(DatagramPacket packet) {
    phone = packet.getSocketAddress();
    send(far, fromPhone(Messages.text(packet.getData(), packet.getLength())), registrar);
  }

  private void far(DatagramPacket packet) {
    send(near, fromRegistrar(Messages.text(packet.getData(), packet.getLength())), phone);
  }

  private static void send(DatagramSocket socket, String message, SocketAddress to) {
    byte[] bytes = Messages.bytes(message);
    try {
      if (bytes.length > 0) {
        socket.send(new DatagramPacket(bytes, bytes.length, to));
      }
    } catch (IOException lost) {
      // As the network loses datagrams.
    }
  }

  private static void read(DatagramSocket socket, Consumer<DatagramPacket> taker) {
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
        socket.receive(packet);
        taker.accept(packet);
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }
}
