package org.diapason.core.address;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diapason.core.setting.Kind;

/**
 * Makes an address of what a person typed, dropped or clicked: a number, a user, {@code user@host}, or a {@code sip:},
 * {@code sips:}, {@code tel:}, {@code callto:} URI. URI parameters and headers are dropped: a link must not steer the call.
 */
public final class Dialled {

  /** Characters people write into numbers and no exchange wants (default of {@code account.number.strip}). */
  public static final String DECORATION = " .-()[]{}/";

  private static final int LONGEST = 256;
  private static final Pattern SCHEME = Pattern.compile("(?i)^(sips?|tel|callto):(?://)?");
  private static final Pattern ADDRESS =
      Pattern.compile("^(?:([^@]*)@)?(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+)(?::(\\d{1,5}))?$");
  private static final Pattern NUMBER_LIKE = Pattern.compile("^\\+?[0-9*#A-Da-d .()\\[\\]{}/-]+$");

  /** Stands for any domain where only the shape matters. */
  private static final String SOME_DOMAIN = "example.com";

  private Dialled() {
  }

  /** Values of settings that name somebody to call, as they are typed; or empty. */
  public static Kind<String> kind() {
    return Kind.written("number or address, empty",
        typed -> Optional.of(typed).filter(text -> text.isEmpty() || read(text, SOME_DOMAIN).isPresent()),
        Function.identity());
  }

  /**
   * Reads what was typed.
   *
   * @param domain of the account that will call; numbers and plain users belong to it. May carry {@code :port}
   * @return empty when it is nothing that can be called
   */
  public static Optional<Address> read(String typed, String domain) {
    String text = typed.strip();
    if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    Matcher scheme = SCHEME.matcher(text);
    String kind = scheme.find() ? scheme.group(1).toLowerCase(java.util.Locale.ROOT) : "";
    String rest = withoutParameters(text.substring(kind.isEmpty() ? 0 : scheme.end()), !kind.isEmpty());
    if (kind.startsWith("sip") || rest.indexOf('@') >= 0) {
      return explicit(kind.equals("sips") ? "sips" : "sip", rest);
    }
    return atDomain(kind.isEmpty() ? rest : UserPart.unescape(rest), domain);
  }

  private static Optional<Address> explicit(String scheme, String rest) {
    Matcher parts = ADDRESS.matcher(rest);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int port = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
    if (port > 65_535) {
      return Optional.empty();
    }
    String user = parts.group(1) == null ? "" : UserPart.unescape(parts.group(1));
    return Optional.of(new Address("", scheme, stripped(user), unbracketed(parts.group(2)), port));
  }

  private static Optional<Address> atDomain(String typed, String domain) {
    String user = stripped(typed);
    return user.isEmpty() || user.indexOf(' ') >= 0 ? Optional.empty() : explicitDomain(user, domain);
  }

  private static Optional<Address> explicitDomain(String user, String domain) {
    return explicit("sip", domain).map(at -> new Address("", "sip", user, at.host(), at.port()));
  }

  private static String stripped(String user) {
    if (!NUMBER_LIKE.matcher(user).matches()) {
      return user;
    }
    StringBuilder number = new StringBuilder(user.length());
    user.chars().filter(c -> DECORATION.indexOf(c) < 0).forEach(c -> number.append((char) c));
    return number.toString();
  }

  private static String withoutParameters(String text, boolean uri) {
    int end = text.length();
    for (char c : (uri ? ";?" : ";").toCharArray()) {
      int at = text.indexOf(c);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return text.substring(0, end);
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
