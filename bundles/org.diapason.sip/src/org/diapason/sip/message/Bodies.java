package org.diapason.sip.message;

import gov.nist.javax.sip.header.HeaderFactoryImpl;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.sip.header.ContentTypeHeader;
import javax.sip.message.Message;
import org.diapason.core.media.Description;

/** What messages carry. */
public final class Bodies {

  private static final HeaderFactoryImpl HEADERS = new HeaderFactoryImpl();

  private Bodies() {
  }

  /** The session description, if that is what the body is. */
  public static Optional<Description> description(Message message) {
    return is(message, "application", "sdp") ? text(message).map(Description::new) : Optional.empty();
  }

  public static void describe(Message message, Description description) {
    put(message, "application", "sdp", description.sdp());
  }

  /**
   * A digit that an INFO brought: {@code application/dtmf-relay} ({@code Signal=5}) or {@code application/dtmf} ({@code
   * 5}).
   */
  public static Optional<Character> digit(Message message) {
    if (is(message, "application", "dtmf-relay")) {
      return text(message).stream().flatMap(String::lines).map(String::strip)
          .filter(line -> line.regionMatches(true, 0, "Signal", 0, 6) && line.indexOf('=') > 0)
          .map(line -> line.substring(line.indexOf('=') + 1)).findFirst().flatMap(Bodies::digit);
    }
    return is(message, "application", "dtmf") ? text(message).flatMap(Bodies::digit) : Optional.empty();
  }

  /** Puts a digit into a message as {@code application/dtmf-relay}, with its length in ms. */
  public static void relay(Message message, char digit) {
    put(message, "application", "dtmf-relay", "Signal=" + digit + "\r\nDuration=160\r\n");
  }

  /** Puts a digit into a message as {@code application/dtmf}, and nothing else. */
  public static void digit(Message message, char digit) {
    put(message, "application", "dtmf", String.valueOf(digit));
  }

  /** What is written, if that is what the body is. */
  public static Optional<String> plain(Message message) {
    return is(message, "text", "plain") ? text(message) : Optional.empty();
  }

  private static Optional<Character> digit(String text) {
    String symbol = text.strip();
    if (symbol.length() == 2 && symbol.charAt(0) == '1' && "01".indexOf(symbol.charAt(1)) >= 0) {
      // Some say 10 and 11 for * and #, as events of RFC 4733.
      return Optional.of(symbol.charAt(1) == '0' ? '*' : '#');
    }
    return symbol.length() == 1 && "0123456789*#ABCD".indexOf(Character.toUpperCase(symbol.charAt(0))) >= 0
        ? Optional.of(Character.toUpperCase(symbol.charAt(0))) : Optional.empty();
  }

  /**
   * @param subtype may carry parameters
   */
  public static void put(Message message, String type, String subtype, String text) {
    Headers.made(() -> {
      message.setContent(text.getBytes(StandardCharsets.UTF_8), HEADERS.createContentTypeHeader(type, subtype));
      return message;
    });
  }

  /** Whether a message says that its body is of that kind. */
  public static boolean is(Message message, String type, String subtype) {
    ContentTypeHeader header = (ContentTypeHeader) message.getHeader(ContentTypeHeader.NAME);
    return header != null && type.equalsIgnoreCase(header.getContentType())
        && subtype.equalsIgnoreCase(header.getContentSubType());
  }

  private static Optional<String> text(Message message) {
    byte[] raw = message.getRawContent();
    return raw == null || raw.length == 0 ? Optional.empty() : Optional.of(new String(raw, StandardCharsets.UTF_8));
  }
}
