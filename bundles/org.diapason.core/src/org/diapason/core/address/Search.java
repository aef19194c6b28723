package org.diapason.core.address;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What counts as a number or address among other words. */
final class Search {

  /** Longest text looked at, in characters; nobody means a number in a longer one. */
  static final int LONGEST = 2_000;

  /** Digits of a number among other words; fewer are an amount. Alone, one is enough. */
  private static final int FEWEST_DIGITS = 3;
  private static final int MOST_DIGITS = 20;
  private static final String NO_HOST = "invalid"; // RFC 2606
  private static final Pattern FAR_APART = Pattern.compile("[ \\t]{2,}|[\\t\\r\\n\\u2028\\u2029]+");
  private static final Pattern URI = Pattern.compile("(?i)\\b(?:tel|callto|sips?):[^\\s<>\"'|]*[^\\s<>\"'|.,;:!?)\\]]");
  private static final Pattern USER_AT_HOST = Pattern.compile("[A-Za-z0-9._+*#-]+@[A-Za-z0-9.-]*[A-Za-z0-9](?::\\d{1,5})?");
  /** Days, times of day, addresses of computers. */
  private static final Pattern OTHER_DIGITS = Pattern.compile("(?<![\\d.-])(?:\\d{4}-\\d{2}-\\d{2}"
      + "|\\d{1,2}\\.\\d{1,2}\\.\\d{2}(?:\\d{2})?|\\d{1,2}:\\d{2}(?::\\d{2})?|\\d{1,3}(?:\\.\\d{1,3}){3})(?![\\d.-]\\d|\\d)");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w@+*#,.])[+(*#]*\\d(?:[ .()\\[\\]/-]{0,3}[\\d*#])*(?![\\w@]|,\\d)");
  private static final Pattern ALONE = Pattern.compile("(?=.*[\\d*#])[+(*#\\d][\\d .()\\[\\]{}/*#-]*");
  /** Written in international numbers for those who dial within the country. */
  private static final Pattern TRUNK_ZERO = Pattern.compile("(\\+[\\d .-]+)\\(0\\)");

  private Search() {
  }

  /** With the blanks and dashes of a telephone keyboard instead of those of a typesetter. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).map(Search::plain).forEach(plain::appendCodePoint);
    return FAR_APART.matcher(plain.toString().strip()).replaceAll("\n");
  }

  /** The text if it is nothing but one number, however short. */
  static Optional<String> whole(String plain) {
    return ALONE.matcher(plain).matches() && !OTHER_DIGITS.matcher(plain).matches() ? read(plain) : Optional.empty();
  }

  /** Adds whatever is found, each only once. */
  static void addresses(String plain, Set<String> found) {
    String rest = take(URI, plain, found, 0);
    rest = take(USER_AT_HOST, rest, found, 0);
    take(NUMBER, OTHER_DIGITS.matcher(rest).replaceAll("\n"), found, FEWEST_DIGITS);
  }

  private static String take(Pattern pattern, String text, Set<String> found, int fewest) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      long digits = matcher.group().chars().filter(Character::isDigit).count();
      if (fewest == 0 || digits >= fewest && digits <= MOST_DIGITS) {
        read(matcher.group()).ifPresent(found::add);
      }
    }
    return matcher.replaceAll("\n");
  }

  private static Optional<String> read(String written) {
    return Dialled.read(TRUNK_ZERO.matcher(written).replaceAll("$1"), NO_HOST).map(Search::shortest);
  }

  /** As a person would type it. */
  private static String shortest(Address address) {
    if (address.host().equals(NO_HOST)) {
      return address.user();
    }
    return address.scheme().equals("sips") ? address.uri() : address.uri().substring("sip:".length());
  }

  private static int plain(int c) {
    int type = Character.getType(c);
    if (type == Character.SPACE_SEPARATOR) {
      return ' ';
    }
    return type == Character.DASH_PUNCTUATION || c == '\u2212' ? '-' : c;
  }
}
