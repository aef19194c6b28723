package org.diapason.sip.route;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Objects;
import org.diapason.core.account.Transport;

/**
 * One place a request can be sent to.
 *
 * @param address resolved, port 1-65535
 */
public record Target(Transport transport, InetSocketAddress address) {

  public Target {
    Objects.requireNonNull(transport);
    if (address.isUnresolved() || address.getPort() == 0) {
      throw new IllegalArgumentException("Not resolved: " + address);
    }
  }

  public static Target of(Transport transport, InetAddress address, int port) {
    return new Target(transport, new InetSocketAddress(address, port));
  }

  /** The same place by another transport. */
  public Target by(Transport other) {
    return new Target(other, address);
  }

  public InetAddress host() {
    return address.getAddress();
  }

  public int port() {
    return address.getPort();
  }

  @Override
  public String toString() {
    return transport.name().toLowerCase(Locale.ROOT) + ":" + host().getHostAddress() + ":" + port();
  }
}
