package org.diapason.sip.network;

import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The SIP domains a certificate speaks for (RFC 5922 §7.1). SIP URIs in subjectAltName come first; DNS names count only
 * when there is none. The common name never counts, nor does a wildcard (§7.2), and an address is proven by iPAddress
 * alone.
 *
 * @param uris hosts of the {@code sip:} URIs without user part, lower case
 * @param dns DNS names, lower case
 * @param addresses IP addresses
 */
record DomainIdentity(List<String> uris, List<String> dns, List<InetAddress> addresses) {

  private static final int DNS = 2;
  private static final int URI = 6;
  private static final int ADDRESS = 7;

  static DomainIdentity of(X509Certificate certificate) {
    DomainIdentity identity = new DomainIdentity(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      if (names != null) {
        names.forEach(name -> identity.add((Integer) name.get(0), name.get(1)));
      }
    } catch (CertificateParsingException unreadable) {
      return new DomainIdentity(List.of(), List.of(), List.of());
    }
    return identity;
  }

  /**
   * Whether the certificate speaks for the domain.
   *
   * @param domain of the account, never the SRV target; a name or an IP literal
   */
  boolean serves(String domain) {
    String wanted = domain.toLowerCase(Locale.ROOT);
    String name = wanted.endsWith(".") ? wanted.substring(0, wanted.length() - 1) : wanted;
    try {
      return addresses.contains(InetAddress.ofLiteral(name));
    } catch (IllegalArgumentException notAnAddress) {
      return (uris.isEmpty() ? dns : uris).contains(name);
    }
  }

  /** For people to read. */
  List<String> all() {
    List<String> all = new ArrayList<>();
    uris.forEach(uri -> all.add("sip:" + uri));
    all.addAll(dns);
    addresses.forEach(address -> all.add(address.getHostAddress()));
    return all;
  }

  private void add(int kind, Object value) {
    String text = String.valueOf(value).toLowerCase(Locale.ROOT);
    switch (kind) {
      case DNS -> dns.add(text);
      case URI -> addUri(text);
      case ADDRESS -> addresses.add(InetAddress.ofLiteral(text));
      default -> { }
    }
  }

  /** Only {@code sip:} without a user part names a domain (RFC 5922 §7.1); port and parameters are no part of it. */
  private void addUri(String uri) {
    if (uri.startsWith("sip:") && uri.indexOf('@') < 0) {
      String host = uri.substring(4).split("[;?/]", 2)[0];
      int port = host.indexOf(']') < 0 ? host.indexOf(':') : -1;
      uris.add(port < 0 ? host : host.substring(0, port));
    }
  }
}
