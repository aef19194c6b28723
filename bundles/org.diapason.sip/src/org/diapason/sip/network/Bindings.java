package org.diapason.sip.network;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.EnumMap;
import java.util.Map;
import org.diapason.core.account.Transport;

/** The ports, taken before the library asks for them: so a free port can be taken without a race. */
final class Bindings {

  private final Map<Transport, Closeable> held = new EnumMap<>(Transport.class);

  synchronized void hold(Transport transport, Closeable socket) {
    held.put(transport, socket);
  }

  /** @throws IOException when none is held */
  synchronized <S extends Closeable> S give(Transport transport, Class<S> kind) throws IOException {
    Closeable socket = held.get(transport);
    if (socket == null) {
      throw new IOException("No port is held for " + transport);
    }
    return kind.cast(socket);
  }

  synchronized void closeAll() {
    held.values().forEach(Connections::close);
    held.clear();
  }

  static InetSocketAddress addressOf(DatagramSocket socket) {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }
}
