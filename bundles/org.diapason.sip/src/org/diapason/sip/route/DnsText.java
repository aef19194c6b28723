package org.diapason.sip.route;

import java.util.Optional;

/**
 * Reads records as the JNDI provider prints them. What it cannot read it leaves out: a bad record is no reason to fail.
 */
final class DnsText {

  private DnsText() { }

  static Optional<Srv> srv(String text) {
    String[] parts = text.trim().split("\\s+");
    if (parts.length != 4) {
      return Optional.empty();
    }
    try {
      Srv srv = new Srv(number(parts[0]), number(parts[1]), number(parts[2]), withoutDot(parts[3]));
      return Optional.of(srv).filter(offered -> offered.port() > 0 && !offered.host().isEmpty());
    } catch (NumberFormatException bad) {
      return Optional.empty();
    }
  }

  /** Order, preference, flags, service, regular expression (unused by RFC 3263) and replacement. */
  static Optional<Naptr> naptr(String text) {
    String[] parts = text.trim().split("\\s+");
    if (parts.length < 5) {
      return Optional.empty();
    }
    try {
      String replacement = withoutDot(parts[parts.length - 1]);
      return Optional.of(
          new Naptr(number(parts[0]), number(parts[1]), unquoted(parts[2]), unquoted(parts[3]), replacement))
          .filter(naptr -> !naptr.replacement().isEmpty());
    } catch (NumberFormatException bad) {
      return Optional.empty();
    }
  }

  private static int number(String text) {
    int number = Integer.parseInt(text);
    if (number < 0 || number > 65_535) {
      throw new NumberFormatException(text);
    }
    return number;
  }

  private static String withoutDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static String unquoted(String text) {
    return text.replace("\"", "");
  }
}
