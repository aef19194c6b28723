package org.diapason.media.sdp;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;

/**
 * Where media is received ({@code c=IN …}).
 *
 * @param family address type
 * @param address IPv4 or IPv6 literal or host name, with the suffixes for TTL and count if there are any
 */
public record Connection(AddressFamily family, String address) {
  public Connection {
    LineText.word(address);
  }

  /** A connection for an address of this host or the peer. */
  public static Connection of(InetAddress address) {
    String literal = address.getHostAddress();
    int zone = literal.indexOf('%');
    AddressFamily family = address instanceof Inet6Address ? AddressFamily.IP6 : AddressFamily.IP4;
    return new Connection(family, zone < 0 ? literal : literal.substring(0, zone));
  }

  /** The address without TTL and count; never empty unless the line holds a suffix only. */
  public String host() {
    int slash = address.indexOf('/');
    return slash < 0 ? address : address.substring(0, slash);
  }

  /** The address if it is a literal; empty for a host name. Asks no name server. */
  public Optional<InetAddress> literal() {
    try {
      return Optional.of(InetAddress.ofLiteral(host()));
    } catch (IllegalArgumentException hostName) {
      return Optional.empty();
    }
  }

  /** Whether this is 0.0.0.0 or ::, by which RFC 2543 put a call on hold: nothing can be sent there. */
  public boolean isUnspecified() {
    return literal().map(InetAddress::isAnyLocalAddress).orElse(false);
  }
}
