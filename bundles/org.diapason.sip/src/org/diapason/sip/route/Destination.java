package org.diapason.sip.route;

import java.util.Objects;
import java.util.Optional;
import org.diapason.core.account.Transport;

/**
 * What is to be resolved: an account's domain or its outbound proxy.
 *
 * @param host name or IP literal, IPv6 without brackets
 * @param port 1-65535, or 0 when none is given (then SRV decides, RFC 3263 §4.2)
 * @param transport empty: NAPTR decides (RFC 3263 §4.1)
 */
public record Destination(String host, int port, Optional<Transport> transport) {

  public Destination {
    Objects.requireNonNull(transport);
    if (host.isBlank() || port < 0 || port > 65_535) {
      throw new IllegalArgumentException("Bad destination: " + host + " " + port);
    }
  }

  public static Destination of(String host, int port, Transport transport) {
    return new Destination(host, port, Optional.of(transport));
  }
}
