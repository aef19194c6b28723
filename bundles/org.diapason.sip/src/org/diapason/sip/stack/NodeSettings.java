package org.diapason.sip.stack;

import java.net.InetAddress;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.diapason.core.account.Transport;
import org.diapason.sip.guard.Limits;
import org.diapason.sip.network.TlsSettings;

/**
 * How a node is set up.
 *
 * @param address the local address to send from and to be reached at; not the wildcard
 * @param port for UDP and TCP; TLS gets the next one. 0 takes free ones; a taken port gives way to one of the next 20
 * @param listening transports over which connections are accepted; UDP always receives. TLS needs an own key
 * @param connectTimeout 1 ms to 1 min
 */
public record NodeSettings(InetAddress address, int port, Set<Transport> listening, TlsSettings tls, Limits limits,
    Duration connectTimeout, Surroundings surroundings) {

  public NodeSettings {
    listening = Set.copyOf(listening);
    if (address.isAnyLocalAddress()) {
      throw new IllegalArgumentException("A node needs a local address, not the wildcard");
    }
  }

  /** Free ports, nothing accepted, the system's trust anchors, standard limits. */
  public static NodeSettings at(InetAddress address) {
    return new NodeSettings(address, 0, Set.of(), TlsSettings.system(), Limits.standard(), Duration.ofSeconds(4),
        Surroundings.system());
  }

  public NodeSettings withPort(int wanted) {
    return new NodeSettings(address, wanted, listening, tls, limits, connectTimeout, surroundings);
  }

  /** Accepts connections over the given transports. */
  public NodeSettings accepting(Transport... transports) {
    Set<Transport> set = EnumSet.noneOf(Transport.class);
    set.addAll(Set.of(transports));
    return new NodeSettings(address, port, set, tls, limits, connectTimeout, surroundings);
  }

  public NodeSettings withTls(TlsSettings settings) {
    return new NodeSettings(address, port, listening, settings, limits, connectTimeout, surroundings);
  }

  public NodeSettings withLimits(Limits wanted) {
    return new NodeSettings(address, port, listening, tls, wanted, connectTimeout, surroundings);
  }

  public NodeSettings withConnectTimeout(Duration timeout) {
    return new NodeSettings(address, port, listening, tls, limits, timeout, surroundings);
  }

  /** On another network, on other threads. */
  public NodeSettings withSurroundings(Surroundings others) {
    return new NodeSettings(address, port, listening, tls, limits, connectTimeout, others);
  }
}
