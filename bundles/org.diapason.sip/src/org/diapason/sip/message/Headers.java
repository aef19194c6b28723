package org.diapason.sip.message;

import gov.nist.javax.sip.address.AddressFactoryImpl;
import gov.nist.javax.sip.header.HeaderFactoryImpl;
import gov.nist.javax.sip.header.Via;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.address.Address;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.Header;
import javax.sip.header.ViaHeader;
import javax.sip.message.Message;

/**
 * Makes headers and addresses of text we wrote ourselves, where a parse error would be a bug, and reads others
 * leniently.
 */
public final class Headers {

  private static final HeaderFactoryImpl HEADERS = new HeaderFactoryImpl();
  private static final AddressFactoryImpl ADDRESSES = new AddressFactoryImpl();

  private Headers() {
  }

  /** What the JAIN factories throw. */
  interface Making<T> {
    T make() throws ParseException, InvalidArgumentException;
  }

  static <T> T made(Making<T> making) {
    try {
      return making.make();
    } catch (ParseException | InvalidArgumentException bad) {
      throw new IllegalArgumentException("Not a sound header", bad);
    }
  }

  public static Header of(String name, String value) {
    return made(() -> HEADERS.createHeader(name, value));
  }

  /** Replaces every header of that name. */
  public static void set(Message message, String name, String value) {
    message.removeHeader(name);
    message.addHeader(of(name, value));
  }

  /** Replaces every header of that name by a list of tokens, which the library wants one by one. */
  public static void set(Message message, String name, List<String> tokens) {
    message.removeHeader(name);
    tokens.forEach(token -> message.addHeader(of(name, token)));
  }

  /** A {@code sip:} URI of ours; IPv6 literals with or without brackets. */
  public static SipURI uri(String user, String host, int port) {
    return made(() -> {
      SipURI uri = ADDRESSES.createSipURI(user == null || user.isEmpty() ? null : user, bracketed(host));
      if (port > 0) {
        uri.setPort(port);
      }
      return uri;
    });
  }

  public static void setTransport(SipURI uri, String transport) {
    made(() -> {
      uri.setTransportParam(transport);
      return uri;
    });
  }

  /** Any URI from text, already escaped. */
  public static javax.sip.address.URI uri(String text) {
    return made(() -> ADDRESSES.createURI(text));
  }

  public static Address address(String displayName, javax.sip.address.URI uri) {
    Address address = ADDRESSES.createAddress(uri);
    if (!displayName.isBlank()) {
      made(() -> {
        address.setDisplayName(displayName.replace("\\", "").replace("\"", ""));
        return address;
      });
    }
    return address;
  }

  public static ContactHeader contact(javax.sip.address.URI uri) {
    return HEADERS.createContactHeader(ADDRESSES.createAddress(uri));
  }

  public static void setExpires(ContactHeader contact, int seconds) {
    made(() -> {
      contact.setExpires(seconds);
      return contact;
    });
  }

  /** Our Via with {@code rport} asked for (RFC 3581). */
  public static ViaHeader via(String host, int port, String transport, String branch) {
    return made(() -> {
      ViaHeader via = HEADERS.createViaHeader(bracketed(host), port, transport, branch);
      ((Via) via).setRPort();
      return via;
    });
  }

  /** Makes this the only Via. */
  public static void setVia(Message message, ViaHeader via) {
    message.removeHeader(ViaHeader.NAME);
    message.addHeader(via);
  }

  public static HeaderFactoryImpl factory() {
    return HEADERS;
  }

  /** All headers of a name, in order. */
  public static <T> List<T> all(Message message, String name, Class<T> type) {
    List<T> found = new ArrayList<>();
    Iterator<?> headers = message.getHeaders(name);
    while (headers != null && headers.hasNext()) {
      Object header = headers.next();
      if (type.isInstance(header)) {
        found.add(type.cast(header));
      }
    }
    return found;
  }

  /** Value of the first header of a name as it stands on the wire. */
  public static Optional<String> value(Message message, String name) {
    return all(message, name, Header.class).stream().findFirst().map(Headers::value);
  }

  /** Whether a comma separated header (Require, Supported, Allow) holds a token, in any of its lines. */
  public static boolean lists(Message message, String name, String token) {
    return tokens(message, name).contains(token.toLowerCase(Locale.ROOT));
  }

  /** The tokens of a comma separated header, lower case. */
  public static List<String> tokens(Message message, String name) {
    return all(message, name, Header.class).stream()
        .flatMap(header -> Arrays.stream(value(header).toLowerCase(Locale.ROOT).split("\\s*,\\s*")))
        .filter(token -> !token.isBlank()).map(String::trim).toList();
  }

  /** First number in a header's value; empty when there is none up to 2³¹−1. */
  public static Optional<Integer> number(Message message, String name) {
    return value(message, name).map(text -> text.trim().split("[^0-9]", 2)[0])
        .filter(digits -> !digits.isEmpty() && digits.length() <= 10)
        .map(Long::parseLong).filter(number -> number <= Integer.MAX_VALUE).map(Long::intValue);
  }

  /** As it stands on the wire. */
  public static String value(Header header) {
    String line = header.toString();
    return line.substring(line.indexOf(':') + 1).trim();
  }

  static String bracketed(String host) {
    return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
  }
}
