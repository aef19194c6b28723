package org.diapason.sip.refer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.diapason.core.address.Address;
import org.diapason.core.watch.Replaces;

/**
 * Whom a REFER wants called (RFC 3515 §2.1), and in whose place.
 *
 * @param replaces the one header of the URI that is heeded
 */
public record ReferTo(Address target, Optional<Replaces> replaces) {

  public static final String NAME = "Refer-To";

  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int UNSUPPORTED_SCHEME = 416;
  private static final String UNRESERVED = "-_.!~*'()";

  /** What became of reading one. */
  public sealed interface Reading {

    record Wanted(ReferTo to) implements Reading {
    }

    /** To be answered by that status: 400, 403 for another method than INVITE, 416. */
    record Refused(int status) implements Reading {
    }
  }

  /**
   * Reads the value of a header.
   *
   * @param domain that a {@code tel:} number belongs to
   */
  public static Reading read(String value, String domain) {
    int open = value.indexOf('<');
    int close = value.indexOf('>', open + 1);
    if (open >= 0 && close < 0) {
      return new Reading.Refused(BAD_REQUEST);
    }
    String uri = (open >= 0 ? value.substring(open + 1, close) : value).strip();
    int question = uri.indexOf('?');
    String address = question < 0 ? uri : uri.substring(0, question);
    if (otherMethod(address)) {
      return new Reading.Refused(FORBIDDEN);
    }
    return CallTarget.read(address, domain).map(target -> with(target, question < 0 ? "" : uri.substring(question + 1)))
        .orElseGet(() -> new Reading.Refused(UNSUPPORTED_SCHEME));
  }

  /** As header value, Replaces escaped as a URI header. */
  public String value() {
    return "<" + target.uri() + replaces.map(other -> "?Replaces=" + escaped(ReplacesHeader.write(other))).orElse("")
        + ">";
  }

  private static Reading with(Address target, String headers) {
    List<String> replaces = Arrays.stream(headers.split("&"))
        .filter(header -> header.toLowerCase(Locale.ROOT).startsWith("replaces="))
        .map(header -> header.substring("replaces=".length())).toList();
    if (replaces.isEmpty()) {
      return new Reading.Wanted(new ReferTo(target, Optional.empty()));
    }
    Optional<Replaces> one =
        replaces.size() == 1 ? unescaped(replaces.getFirst()).flatMap(ReplacesHeader::read) : Optional.empty();
    return one.<Reading>map(other -> new Reading.Wanted(new ReferTo(target, Optional.of(other))))
        .orElseGet(() -> new Reading.Refused(BAD_REQUEST));
  }

  private static boolean otherMethod(String uri) {
    return Arrays.stream(uri.toLowerCase(Locale.ROOT).split(";")).skip(1).map(String::strip)
        .anyMatch(parameter -> parameter.startsWith("method=") && !parameter.equals("method=invite"));
  }

  private static Optional<String> unescaped(String text) {
    try {
      return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean plain = c < 128 && Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0;
      escaped.append(plain ? String.valueOf(c) : String.format("%%%02X", octet & 0xFF));
    }
    return escaped.toString();
  }
}
