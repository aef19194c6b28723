package org.diapason.sip.stack;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.EnumMap;
import java.util.Map;
import org.diapason.core.account.Transport;
import org.diapason.sip.network.GuardedNetwork;

/** Takes the ports of a node: one number for UDP and TCP, since a dialog may move between them, and another for TLS. */
final class Ports {

  private static final int TRIES = 20;

  private final NodeSettings settings;
  private final GuardedNetwork network;

  Ports(NodeSettings settings, GuardedNetwork network) {
    this.settings = settings;
    this.network = network;
  }

  /** @throws IOException when none of the next 20 ports is free */
  Map<Transport, InetSocketAddress> take() throws IOException {
    IOException last = new BindException("No port");
    for (int index = 0; index < TRIES; index++) {
      int wanted = settings.port() == 0 ? 0 : settings.port() + 2 * index;
      Map<Transport, InetSocketAddress> taken = new EnumMap<>(Transport.class);
      try {
        InetSocketAddress first = bind(Transport.UDP, wanted);
        taken.put(Transport.UDP, first);
        taken.put(Transport.TCP, bind(Transport.TCP, first.getPort()));
        taken.put(Transport.TLS, bind(Transport.TLS, wanted == 0 ? 0 : first.getPort() + 1));
        return taken;
      } catch (IOException inUse) {
        network.release();
        last = inUse;
      }
    }
    throw last;
  }

  private InetSocketAddress bind(Transport transport, int port) throws IOException {
    return network.bind(transport, settings.address(), port, settings.listening().contains(transport));
  }
}
