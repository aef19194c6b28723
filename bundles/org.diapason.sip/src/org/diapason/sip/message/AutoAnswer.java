package org.diapason.sip.message;

import gov.nist.javax.sip.message.SIPMessage;
import java.time.Duration;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sip.address.SipURI;
import javax.sip.message.Request;

/**
 * The ways in which the caller's side asks for an answer without a person: Answer-Mode and Priv-Answer-Mode (RFC 5373),
 * and what exchanges write into Call-Info, Alert-Info, the Request-URI or X-AUTOANSWER. Letter case and angle brackets
 * do not matter. Only worth something from the own proxy.
 */
public final class AutoAnswer {

  private static final long LONGEST = 60;
  private static final Pattern ANSWER_AFTER = Pattern.compile(";\\s*answer-after\\s*=\\s*\"?(\\d{1,4})");
  private static final Pattern INFO = Pattern.compile("(?:^|;)\\s*info\\s*=\\s*\"?(?:alert-autoanswer|ring-answer)");
  private static final Pattern DELAY = Pattern.compile(";\\s*delay\\s*=\\s*\"?(\\d{1,4})");
  private static final Pattern SPOKEN = Pattern.compile("^<?\\s*(?:auto|ring)[ -]answer\\s*>?");
  private static final Pattern MODE = Pattern.compile("^auto(?:\\s*;.*)?$");

  private AutoAnswer() {
  }

  /** How long to wait before answering, zero to 60 s; empty when nobody asks for it. */
  public static Optional<Duration> asked(Request invite) {
    return Stream.concat(values(invite, "Call-Info"), values(invite, "Alert-Info")).map(AutoAnswer::info)
        .flatMap(Optional::stream).findFirst()
        .or(() -> plainly(invite) ? Optional.of(Duration.ZERO) : Optional.empty());
  }

  private static Optional<Duration> info(String value) {
    Optional<Duration> after = seconds(ANSWER_AFTER, value);
    if (after.isPresent()) {
      return after;
    }
    boolean asked = INFO.matcher(value).find() || SPOKEN.matcher(value).find();
    return asked ? Optional.of(seconds(DELAY, value).orElse(Duration.ZERO)) : Optional.empty();
  }

  private static boolean plainly(Request invite) {
    return Stream.concat(values(invite, "Answer-Mode"), values(invite, "Priv-Answer-Mode"))
            .anyMatch(mode -> MODE.matcher(mode).matches())
        || values(invite, "X-AUTOANSWER").anyMatch("true"::equals)
        || invite.getRequestURI() instanceof SipURI uri && "true".equalsIgnoreCase(uri.getParameter("intercom"));
  }

  private static Optional<Duration> seconds(Pattern pattern, String value) {
    Matcher found = pattern.matcher(value);
    return found.find()
        ? Optional.of(Duration.ofSeconds(Math.min(LONGEST, Long.parseLong(found.group(1)))))
        : Optional.empty();
  }

  /** Lower case; with those that the library could not read, for some exchanges write plain words where a URI belongs. */
  private static Stream<String> values(Request invite, String name) {
    Stream<String> read = Headers.all(invite, name, javax.sip.header.Header.class).stream().map(Objects::toString);
    return Stream.concat(read, unread(invite)).map(line -> line.toLowerCase(Locale.ROOT))
        .filter(line -> line.startsWith(name.toLowerCase(Locale.ROOT) + ":"))
        .map(line -> line.substring(name.length() + 1).trim());
  }

  private static Stream<String> unread(Request invite) {
    Stream.Builder<String> lines = Stream.builder();
    Iterator<?> unread = ((SIPMessage) invite).getUnrecognizedHeaders();
    while (unread.hasNext()) {
      lines.add(String.valueOf(unread.next()));
    }
    return lines.build();
  }
}
