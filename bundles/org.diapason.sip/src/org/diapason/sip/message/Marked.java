package org.diapason.sip.message;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sip.message.Message;

/**
 * A header value of a token with parameters: Event, Subscription-State.
 *
 * @param token lower case
 * @param parameters by lower case name; empty text for one without a value
 */
public record Marked(String token, Map<String, String> parameters) {

  /** Reads the first header of a name. */
  public static Optional<Marked> of(Message message, String name) {
    return Headers.value(message, name).map(Marked::read);
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** A parameter in seconds; empty unless it is a number up to 2³¹−1. */
  public Optional<Integer> seconds(String name) {
    return parameter(name).filter(text -> text.matches("\\d{1,10}")).map(Long::parseLong)
        .filter(seconds -> seconds <= Integer.MAX_VALUE).map(Long::intValue);
  }

  private static Marked read(String value) {
    String[] parts = value.split(";");
    Map<String, String> parameters = new LinkedHashMap<>();
    Arrays.stream(parts).skip(1).map(part -> part.split("=", 2)).forEach(pair -> parameters
        .putIfAbsent(pair[0].strip().toLowerCase(Locale.ROOT), pair.length < 2 ? "" : pair[1].strip()));
    return new Marked(parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT), parameters);
  }
}
