package org.diapason.sip.network;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.DatagramSocketImpl;
import java.net.InetSocketAddress;
import java.net.SocketException;
import org.diapason.core.account.Transport;
import org.diapason.sip.guard.Gate;
import org.diapason.sip.route.Target;

/** A UDP socket that hands out only datagrams which passed the gate. */
final class GuardedDatagramSocket extends DatagramSocket {

  private final Gate gate;
  private final NetworkObserver observer;

  GuardedDatagramSocket(InetSocketAddress local, Gate gate, NetworkObserver observer) throws SocketException {
    super(local);
    this.gate = gate;
    this.observer = observer;
  }

  /** On a carrier of its own instead of the system's network. */
  GuardedDatagramSocket(DatagramSocketImpl carrier, InetSocketAddress local, Gate gate, NetworkObserver observer)
      throws SocketException {
    super(carrier);
    this.gate = gate;
    this.observer = observer;
    bind(local);
  }

  @Override
  public void receive(DatagramPacket packet) throws IOException {
    byte[] buffer = packet.getData();
    do {
      packet.setData(buffer);
      super.receive(packet);
    } while (!admits(packet));
  }

  private boolean admits(DatagramPacket packet) {
    InetSocketAddress source = (InetSocketAddress) packet.getSocketAddress();
    if (source.getPort() == 0) {
      return false;
    }
    if (isKeepAlive(packet)) {
      if (gate.admitsKeepAlive(Transport.UDP, source)) {
        observer.pong(new Target(Transport.UDP, source));
      }
      return false;
    }
    if (!gate.admits(Transport.UDP, source, packet.getData(), packet.getLength())) {
      return false;
    }
    observer.passed(new Target(Transport.UDP, source), false, packet.getData(), packet.getLength());
    return true;
  }

  @Override
  public void send(DatagramPacket packet) throws IOException {
    if (!isKeepAlive(packet) && packet.getSocketAddress() instanceof InetSocketAddress peer) {
      observer.passed(new Target(Transport.UDP, peer), true, packet.getData(), packet.getLength());
    }
    super.send(packet);
  }

  /** White space, nothing, or the zeros some devices send. */
  private static boolean isKeepAlive(DatagramPacket packet) {
    if (packet.getLength() > 8) {
      return false;
    }
    for (int index = 0; index < packet.getLength(); index++) {
      if (packet.getData()[index] > ' ' || packet.getData()[index] < 0) {
        return false;
      }
    }
    return true;
  }
}
