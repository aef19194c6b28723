package org.diapason.core.recording;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diapason.core.media.RecordingOrder;

/**
 * Makes the name of a recording, without extension, from the template of {@code automation.recordName}; pure. Whatever
 * template and facts are: the result is one part of a path, legal on Linux, macOS and Windows, visible, and at most
 * {@value RecordingOrder#MOST_BYTES} bytes of UTF-8 without a code point cut.
 *
 * <table>
 * <caption>Placeholders</caption>
 * <tr><td>{YYYY} {MM} {DD}</td><td>date</td></tr>
 * <tr><td>{HH} {NN} {SS}</td><td>hour, minute, second</td></tr>
 * <tr><td>{account}</td><td>name of the account</td></tr>
 * <tr><td>{number} {phone}</td><td>number of the far side</td></tr>
 * <tr><td>{name}</td><td>display name of the far side</td></tr>
 * <tr><td>{dnid}</td><td>number that was dialled</td></tr>
 * <tr><td>{recording_part}</td><td>part</td></tr>
 * </table>
 * Anything else in braces stands for itself.
 */
public final class RecordingName {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z_]+)}");
  /** So that a long name of the far side does not push out what follows it. */
  private static final int MOST_OF_A_VALUE = 64;
  private static final String NO_VALUE = "unknown";
  private static final String NO_NAME = "recording";
  private static final String ILLEGAL = "/\\:*?\"<>|";
  /** Names of devices on Windows, with any extension too. */
  private static final Pattern RESERVED =
      Pattern.compile("(CON|PRN|AUX|NUL|CLOCK\\$|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9\u00b9\u00b2\u00b3]) *(\\..*)?");

  private RecordingName() {
  }

  public static String of(String template, RecordingFacts facts) {
    String filled = PLACEHOLDER.matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(), facts)));
    String name = trimmed(shortened(trimmed(legal(filled)), RecordingOrder.MOST_BYTES - 1));
    if (name.isEmpty()) {
      return NO_NAME;
    }
    return RESERVED.matcher(name.toUpperCase(Locale.ROOT)).matches() ? "_" + name : name;
  }

  private static String value(String placeholder, String literally, RecordingFacts facts) {
    return switch (placeholder) {
      case "YYYY" -> digits(4, facts.began().getYear());
      case "MM" -> digits(2, facts.began().getMonthValue());
      case "DD" -> digits(2, facts.began().getDayOfMonth());
      case "HH" -> digits(2, facts.began().getHour());
      case "NN" -> digits(2, facts.began().getMinute());
      case "SS" -> digits(2, facts.began().getSecond());
      case "account" -> text(facts.account());
      case "number", "phone" -> text(facts.number());
      case "name" -> text(facts.name());
      case "dnid" -> text(facts.dialled());
      case "recording_part" -> String.valueOf(facts.part());
      default -> literally;
    };
  }

  private static String digits(int least, int number) {
    return String.format(Locale.ROOT, "%0" + least + "d", number);
  }

  private static String text(String value) {
    String legal = shortened(legal(value).strip(), MOST_OF_A_VALUE);
    return legal.isEmpty() ? NO_VALUE : legal;
  }

  /** Each accented letter in its one form, nothing invisible, nothing with a meaning in paths. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
      switch (Character.getType(point)) {
        case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
            Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> { }
        case Character.SPACE_SEPARATOR -> legal.append(' ');
        default -> legal.appendCodePoint(ILLEGAL.indexOf(point) < 0 ? point : '_');
      }
    });
    return legal.toString();
  }

  /** No hidden file, no option of a command, nothing that Windows cuts off silently. */
  private static String trimmed(String name) {
    String visible = name.replaceFirst("^[ .]+", "").replaceFirst("[ .]+$", "");
    return visible.startsWith("-") ? "_" + visible.substring(1) : visible;
  }

  private static String shortened(String text, int mostBytes) {
    int bytes = 0;
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      bytes += Character.toString(text.codePointAt(at)).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > mostBytes) {
        return text.substring(0, at);
      }
    }
    return text;
  }
}
