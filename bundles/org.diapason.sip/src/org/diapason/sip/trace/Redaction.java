package org.diapason.sip.trace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides in a SIP message what is nobody's business: credentials, who calls whom, digits, keys, words. What is not known
 * to be harmless is hidden. User parts become names that are the same for the same user, so that a reader can follow
 * them, and tell nothing: they are salted anew in each process.
 */
public final class Redaction {

  private static final String HIDDEN = "~";
  /** Shown as they are. */
  private static final Set<String> HARMLESS = Set.of("via", "v", "max-forwards", "cseq", "call-id", "i", "content-type",
      "c", "content-length", "l", "expires", "min-expires", "allow", "supported", "k", "require", "proxy-require",
      "unsupported", "user-agent", "server", "rseq", "rack", "session-expires", "x", "min-se", "retry-after",
      "accept", "event", "o", "subscription-state", "date", "timestamp", "allow-events", "u");
  /** Shown without names and users. */
  private static final Set<String> ADDRESSES = Set.of("from", "f", "to", "t", "contact", "m", "route", "record-route",
      "p-asserted-identity", "p-preferred-identity", "remote-party-id", "diversion", "history-info", "referred-by", "b",
      "refer-to", "r", "path", "service-route", "p-associated-uri", "reply-to", "reason", "warning");
  private static final Set<String> DIGEST = Set.of("authorization", "proxy-authorization", "www-authenticate",
      "proxy-authenticate");
  /** What of a digest is no secret. */
  private static final Set<String> DIGEST_SHOWN = Set.of("realm", "algorithm", "qop", "stale", "nc");
  private static final Pattern DIGEST_PART = Pattern.compile("([\\w-]+)\\s*=\\s*(\"[^\"]*\"?|[^,\\s]*)");
  private static final Pattern USER = Pattern.compile("\\b(sips?:)([^@<>\\s]{1,300})@", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER =
      Pattern.compile("\\b(tel:|sips?:(?=\\+?\\d+(?:[;>\\s]|$)))([^;<>,\\s]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern STATUS = Pattern.compile("(SIP/2\\.0 \\d{3})( [A-Za-z /'-]*)?.*");
  private static final Pattern REQUEST = Pattern.compile("([A-Z]+) (sips?:|tel:)\\S+ SIP/2\\.0");
  private static final Pattern EMBEDDED = Pattern.compile("\\?[^<>\\s]*");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?");
  private static final Pattern NAME = Pattern.compile("(^|,)\\s*[^\\s<>\",:;][^<>\",:;]*<");
  private static final Pattern SDP_SECRET = Pattern.compile(
      "^(k=|[siepu]=|a=(?:crypto|key-mgmt|ice-pwd|ice-ufrag|zrtp-hash|ssrc|msid)\\b).*", Pattern.CASE_INSENSITIVE);

  private final byte[] salt = new byte[16];

  /**
   * @param random unguessable
   */
  public Redaction(RandomGenerator random) {
    random.nextBytes(salt);
  }

  /** The Call-ID of a message, empty when there is none. */
  static String callId(String message) {
    return message.lines().takeWhile(line -> !line.isEmpty())
        .filter(line -> Set.of("call-id", "i").contains(name(line))).findFirst()
        .map(line -> line.substring(line.indexOf(':') + 1).trim()).orElse("");
  }

  /** The message without what is hidden; a body that is cut off or not SDP is only named. */
  public String of(String message) {
    int end = message.indexOf("\r\n\r\n");
    String head = end < 0 ? message : message.substring(0, end);
    String body = end < 0 ? "" : message.substring(end + 4);
    List<String> lines = unfolded(head);
    StringBuilder shown = new StringBuilder(first(lines.getFirst())).append('\n');
    lines.stream().skip(1).forEach(line -> shown.append(header(line)).append('\n'));
    return body.isEmpty() ? shown.toString() : shown.append('\n').append(body(lines, body)).toString();
  }

  private String first(String line) {
    Matcher status = STATUS.matcher(line);
    if (status.matches()) {
      return status.group(1) + (status.group(2) == null ? "" : status.group(2));
    }
    return REQUEST.matcher(line).matches() ? address(line) : HIDDEN;
  }

  private String header(String line) {
    String name = name(line);
    String value = line.substring(line.indexOf(':') + 1).trim();
    String title = line.substring(0, Math.max(0, line.indexOf(':'))) + ": ";
    if (HARMLESS.contains(name)) {
      return title + address(value);
    }
    if (ADDRESSES.contains(name)) {
      return title + address(NAME.matcher(QUOTED.matcher(value).replaceAll("\"" + HIDDEN + "\""))
          .replaceAll("$1" + HIDDEN + " <"));
    }
    return DIGEST.contains(name) ? title + digest(value) : title + HIDDEN;
  }

  /** Of credentials only the parts of a digest that are no secret are shown. */
  private static String digest(String value) {
    if (!value.regionMatches(true, 0, "Digest ", 0, 7)) {
      return HIDDEN;
    }
    StringBuilder shown = new StringBuilder("Digest");
    Matcher part = DIGEST_PART.matcher(value);
    while (part.find()) {
      String name = part.group(1).toLowerCase(Locale.ROOT);
      shown.append(' ').append(name).append('=').append(DIGEST_SHOWN.contains(name) ? part.group(2) : HIDDEN);
    }
    return shown.toString();
  }

  private String address(String text) {
    String users = USER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
        found.group(1) + alias(found.group(2)) + "@"));
    String numbers = NUMBER.matcher(users).replaceAll(found -> Matcher.quoteReplacement(
        found.group(1) + alias(found.group(2))));
    return EMBEDDED.matcher(numbers).replaceAll("?" + HIDDEN);
  }

  private String alias(String user) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      byte[] hash = digest.digest(user.getBytes(StandardCharsets.UTF_8));
      return HIDDEN + HexFormat.of().formatHex(hash, 0, 3);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static String body(List<String> head, String body) {
    String type = head.stream().filter(line -> Set.of("content-type", "c").contains(name(line))).findFirst()
        .map(line -> line.substring(line.indexOf(':') + 1).trim().toLowerCase(Locale.ROOT)).orElse("");
    if (!type.startsWith("application/sdp")) {
      return "[" + body.length() + " characters]\n";
    }
    StringBuilder shown = new StringBuilder();
    body.lines().map(line -> line.startsWith("o=") ? "o=" + HIDDEN + line.substring(Math.max(2, line.indexOf(' ')))
        : SDP_SECRET.matcher(line).replaceAll("$1" + HIDDEN)).forEach(line -> shown.append(line).append('\n'));
    return shown.toString();
  }

  private static List<String> unfolded(String head) {
    List<String> lines = new ArrayList<>();
    for (String line : head.split("\r?\n|\r", -1)) {
      boolean folded = !lines.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"));
      if (folded) {
        lines.add(lines.removeLast() + " " + line.trim());
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  private static String name(String line) {
    return line.substring(0, Math.max(0, line.indexOf(':'))).trim().toLowerCase(Locale.ROOT);
  }
}
