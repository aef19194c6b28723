package org.diapason.sip.message;

import gov.nist.javax.sip.address.AddressFactoryImpl;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sip.address.SipURI;
import javax.sip.address.TelURL;
import javax.sip.address.URI;
import javax.sip.header.FromHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Message;
import org.diapason.core.address.Address;

/** Who speaks and who is spoken to. */
public final class Parties {

  private static final AddressFactoryImpl ADDRESSES = new AddressFactoryImpl();
  private static final String ANONYMOUS = "anonymous.invalid";

  private Parties() {
  }

  /** The To header. */
  public static Address to(Message message) {
    return address(((ToHeader) message.getHeader(ToHeader.NAME)).getAddress());
  }

  /** The From header: nobody vouches for it. */
  public static Address from(Message message) {
    return address(((FromHeader) message.getHeader(FromHeader.NAME)).getAddress());
  }

  /** P-Asserted-Identity (RFC 3325), else Remote-Party-ID: only worth something from the own proxy. */
  public static Optional<Address> asserted(Message message) {
    return Headers.value(message, "P-Asserted-Identity").or(() -> Headers.value(message, "Remote-Party-ID"))
        .map(Parties::first).flatMap(Parties::parsed).map(Parties::address);
  }

  /** Whether the caller wants to stay unknown (RFC 3323 §4.1.1.3, §4.2). */
  public static boolean hides(Message message) {
    return from(message).host().equals(ANONYMOUS) || from(message).user().equalsIgnoreCase("anonymous")
        || Stream.of("id", "user", "header").anyMatch(kind -> privacy(message).contains(kind));
  }

  private static List<String> privacy(Message message) {
    return Headers.value(message, "Privacy").map(text -> List.of(text.toLowerCase(Locale.ROOT).split("\\s*;\\s*")))
        .orElse(List.of());
  }

  /** A header value of an address with parameters. */
  public static Optional<Address> read(String value) {
    return parsed(first(value)).map(Parties::address);
  }

  /** Whether that is nobody that can be called. */
  public static boolean isNobody(Address address) {
    return address.host().endsWith(".invalid");
  }

  /** Who asked for a call (RFC 3892): nobody vouches for it. */
  public static Optional<Address> referredBy(Message message) {
    return Headers.value(message, "Referred-By").flatMap(Parties::read);
  }

  /** As core knows it; a number of {@code tel:} has no host and gets the invalid one. */
  public static Address address(javax.sip.address.Address from) {
    String name = DisplayName.clean(from.getDisplayName());
    URI uri = from.getURI();
    return switch (uri) {
      case SipURI sip when sip.getHost() != null -> new Address(name, sip.isSecure() ? "sips" : "sip",
          sip.getUser() == null ? "" : DisplayName.clean(sip.getUser()), unbracketed(sip.getHost()),
          Math.max(0, Math.min(65_535, sip.getPort())));
      case TelURL tel -> new Address(name, "sip", DisplayName.clean(tel.getPhoneNumber()), ANONYMOUS, 0);
      default -> new Address(name, "sip", "", ANONYMOUS, 0);
    };
  }

  private static Optional<javax.sip.address.Address> parsed(String text) {
    try {
      return Optional.of(ADDRESSES.createAddress(text));
    } catch (ParseException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /** The first of a comma separated list, and no header parameters: they are none of the address. */
  private static String first(String value) {
    int close = value.indexOf('>');
    return close >= 0 ? value.substring(0, close + 1) : value.split("[,;]", 2)[0].trim();
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
