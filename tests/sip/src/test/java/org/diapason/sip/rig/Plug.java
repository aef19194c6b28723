package org.diapason.sip.rig;

import java.net.InetSocketAddress;
import java.util.function.Consumer;

/** The sockets of a {@link Peer}. */
public interface Plug extends AutoCloseable {

  int port();

  /** IPv6 in brackets. */
  String host();

  /** As in Via. */
  String transport();

  void listen(Consumer<Message> inbox);

  void send(byte[] bytes, InetSocketAddress target);

  /** Breaks what is connected. */
  void drop();

  @Override
  void close();
}
