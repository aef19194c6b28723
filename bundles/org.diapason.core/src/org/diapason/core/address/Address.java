package org.diapason.core.address;

import java.util.Locale;
import java.util.Objects;

/**
 * Who is called or who calls: a SIP address (RFC 3261 §19.1) as the phone needs it, without URI parameters or headers.
 *
 * @param displayName name shown beside the address, or empty
 * @param scheme {@code sip} or {@code sips}
 * @param user number or user part, decoded; may be empty for a host alone
 * @param host name or IP literal (IPv6 without brackets)
 * @param port 0 when absent
 */
public record Address(String displayName, String scheme, String user, String host, int port) {

  public Address {
    Objects.requireNonNull(displayName);
    Objects.requireNonNull(user);
    if (!scheme.equals("sip") && !scheme.equals("sips")) {
      throw new IllegalArgumentException("not a SIP scheme");
    }
    if (host.isBlank() || port < 0 || port > 65_535) {
      throw new IllegalArgumentException("host or port out of range");
    }
    host = host.toLowerCase(Locale.ROOT);
  }

  /** A plain {@code sip:user@host}. */
  public static Address of(String user, String host) {
    return new Address("", "sip", user, host, 0);
  }

  public Address withDisplayName(String name) {
    return new Address(name, scheme, user, host, port);
  }

  public Address withUser(String other) {
    return new Address(displayName, scheme, other, host, port);
  }

  /** What a person sees: the name, else the user, else the host. */
  public String shown() {
    if (!displayName.isBlank()) {
      return displayName;
    }
    return user.isEmpty() ? host : user;
  }

  /** The URI without display name; the user part is escaped after RFC 3261 §25.1. */
  public String uri() {
    String hostPart = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return scheme + ":" + (user.isEmpty() ? "" : UserPart.escape(user) + "@") + hostPart + (port == 0 ? "" : ":" + port);
  }

  @Override
  public String toString() {
    return uri();
  }
}
