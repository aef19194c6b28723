package org.diapason.sip.memory;

import java.io.FileDescriptor;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocketImpl;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketOptions;
import java.util.ArrayDeque;
import java.util.Queue;

/** A datagram socket on a {@link MemoryWire}. */
final class MemoryCarrier extends DatagramSocketImpl implements MemoryWire.End {

  private final MemoryWire wire;
  private final String name;
  private final Queue<Arrived> arrived = new ArrayDeque<>();
  private boolean waiting;
  private boolean closed;

  private record Arrived(byte[] bytes, InetSocketAddress from) {
  }

  MemoryCarrier(MemoryWire wire, String name) {
    this.wire = wire;
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized void receive(byte[] bytes, InetSocketAddress from) {
    arrived.add(new Arrived(bytes, from));
    waiting = false;
    notifyAll();
  }

  /** Whether who reads here has taken all and waits for more. */
  synchronized boolean isRead() {
    return closed || arrived.isEmpty() && waiting;
  }

  @Override
  protected void create() {
    // Nothing is needed before the port is known.
  }

  @Override
  protected void bind(int port, InetAddress address) throws SocketException {
    try {
      localPort = wire.bind(this, port);
    } catch (BindException taken) {
      throw (SocketException) new SocketException("Taken").initCause(taken);
    }
    wire.join(this);
  }

  @Override
  protected void send(DatagramPacket packet) {
    byte[] bytes = new byte[packet.getLength()];
    System.arraycopy(packet.getData(), packet.getOffset(), bytes, 0, bytes.length);
    wire.send(name, localPort, bytes, (InetSocketAddress) packet.getSocketAddress());
  }

  @Override
  protected synchronized void receive(DatagramPacket packet) throws IOException {
    while (arrived.isEmpty() && !closed) {
      waiting = true;
      try {
        wait();
      } catch (InterruptedException stopped) {
        throw new IOException(stopped);
      }
    }
    if (closed) {
      throw new SocketException("Closed");
    }
    Arrived next = arrived.remove();
    System.arraycopy(next.bytes(), 0, packet.getData(), packet.getOffset(), next.bytes().length);
    packet.setLength(next.bytes().length);
    packet.setAddress(next.from().getAddress());
    packet.setPort(next.from().getPort());
  }

  @Override
  protected synchronized void close() {
    closed = true;
    wire.leave(localPort, this);
    notifyAll();
  }

  @Override
  public Object getOption(int option) {
    return switch (option) {
      case SocketOptions.SO_BINDADDR -> MemoryWire.HOST;
      case SocketOptions.SO_RCVBUF, SocketOptions.SO_SNDBUF -> 65_536;
      default -> 0;
    };
  }

  @Override
  public void setOption(int option, Object value) {
    // Memory has no options.
  }

  @Override
  protected int peek(InetAddress address) {
    throw new UnsupportedOperationException("peek");
  }

  @Override
  protected int peekData(DatagramPacket packet) {
    throw new UnsupportedOperationException("peek");
  }

  @Override
  @SuppressWarnings("removal")
  protected void setTTL(byte ttl) {
    throw new UnsupportedOperationException("multicast");
  }

  @Override
  @SuppressWarnings("removal")
  protected byte getTTL() {
    throw new UnsupportedOperationException("multicast");
  }

  @Override
  protected void setTimeToLive(int ttl) {
    throw new UnsupportedOperationException("multicast");
  }

  @Override
  protected int getTimeToLive() {
    throw new UnsupportedOperationException("multicast");
  }

  @Override
  protected void join(InetAddress group) {
    throw new UnsupportedOperationException("multicast");
  }

  @Override
  protected void leave(InetAddress group) {
    throw new UnsupportedOperationException("multicast");
  }

  @Override
  protected void joinGroup(SocketAddress group, NetworkInterface over) {
    throw new UnsupportedOperationException("multicast");
  }

  @Override
  protected void leaveGroup(SocketAddress group, NetworkInterface over) {
    throw new UnsupportedOperationException("multicast");
  }

  @Override
  protected FileDescriptor getFileDescriptor() {
    return null;
  }
}
