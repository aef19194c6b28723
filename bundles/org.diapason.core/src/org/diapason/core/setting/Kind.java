package org.diapason.core.setting;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What values a setting can take and how they are written down. Every layer holds the written form; a text that does not
 * {@linkplain #read read} is refused, never bent into shape.
 *
 * @param <T> type of the value
 */
public final class Kind<T> {

  /** What sort of thing a value is; the user interface maps each to one editor. */
  public enum Form {
    TEXT, SECRET, SWITCH, NUMBER, DURATION, CHOICE, LIST, LINES, HOST, FILE, FOLDER, MICROPHONE, SPEAKER, RINGTONE, COUNTRY, KEYS
  }

  private static final int MOST_OF_A_TEXT = 1_000;
  /** A chain of certificates fits in. */
  private static final int MOST_OF_A_FILE = 20_000;

  private final Form form;
  private final String allowed;
  private final List<String> choices;
  private final Function<String, Optional<T>> reader;
  private final Function<T, String> writer;

  private Kind(Form form, String allowed, List<String> choices, Function<String, Optional<T>> reader,
      Function<T, String> writer) {
    this.form = form;
    this.allowed = allowed;
    this.choices = List.copyOf(choices);
    this.reader = reader;
    this.writer = writer;
  }

  /** Any text without control characters, at most 1,000 characters. */
  public static Kind<String> text() {
    return strings(Form.TEXT, "text", text -> text.chars().noneMatch(Character::isISOControl));
  }

  /** Lives in the key store only; see {@link Secrets}. */
  public static Kind<String> secret() {
    return strings(Form.SECRET, "secret", text -> true);
  }

  /** Host name or IP literal with an optional port, or empty. */
  public static Kind<String> host() {
    return strings(Form.HOST, "host or host:port", HostPort::isValidOrEmpty);
  }

  /** Path of a file, or its content as {@link FileContent} writes it, or empty. */
  public static Kind<String> file() {
    return strings(Form.FILE, "file", MOST_OF_A_FILE, FileContent::isSound);
  }

  public static Kind<Boolean> bool() {
    return new Kind<>(Form.SWITCH, "true, false", List.of("true", "false"),
        text -> text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty(),
        String::valueOf);
  }

  /** A whole number within bounds, both inclusive. */
  public static Kind<Integer> number(int least, int most) {
    return new Kind<>(Form.NUMBER, least + "-" + most, List.of(),
        text -> wholeNumber(text).filter(n -> n >= least && n <= most).map(Math::toIntExact), String::valueOf);
  }

  /** A duration written in whole seconds, bounds inclusive. */
  public static Kind<Duration> seconds(long least, long most) {
    return new Kind<>(Form.DURATION, least + "-" + most + " s", List.of(),
        text -> wholeNumber(text).filter(n -> n >= least && n <= most).map(Duration::ofSeconds),
        duration -> String.valueOf(duration.toSeconds()));
  }

  /** One constant of an enumeration, written in lower case. */
  public static <E extends Enum<E>> Kind<E> choice(Class<E> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Kind::name).toList();
    return new Kind<>(Form.CHOICE, String.join(", ", names), names, text -> constant(type, text), Kind::name);
  }

  /**
   * One constant of an enumeration with written forms of its own.
   *
   * @param written the form of each
   * @param older forms that are read, too, and not written any more
   */
  public static <E extends Enum<E>> Kind<E> choice(Class<E> type, Function<E, String> written, Map<String, E> older) {
    List<E> constants = List.of(type.getEnumConstants());
    List<String> names = constants.stream().map(written).toList();
    return new Kind<>(Form.CHOICE, String.join(", ", names), names,
        text -> constants.stream().filter(one -> written.apply(one).equals(text)).findFirst()
            .or(() -> Optional.ofNullable(older.get(text))),
        written);
  }

  /** An ordered list of different constants, written with commas. */
  public static <E extends Enum<E>> Kind<List<E>> order(Class<E> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Kind::name).toList();
    return new Kind<>(Form.LIST, "list of " + String.join(", ", names), names, text -> constants(type, text),
        list -> list.stream().map(Kind::name).collect(Collectors.joining(",")));
  }

  /** An ordered list of different words without commas. */
  public static Kind<List<String>> words() {
    return new Kind<>(Form.LIST, "list of words", List.of(), text -> distinct(parts(text)), list -> String.join(",", list));
  }

  /**
   * Texts for people, in their order, written one to a line; empty lines are left out.
   *
   * @param most how many there may be
   * @param longest of one, in characters
   */
  public static Kind<List<String>> lines(int most, int longest) {
    return new Kind<>(Form.LINES, "up to " + most + " lines of up to " + longest + " characters", List.of(), text -> {
      List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      boolean sound = lines.size() <= most && lines.stream().allMatch(
          line -> line.length() <= longest && line.chars().noneMatch(Character::isISOControl));
      return sound ? Optional.of(lines) : Optional.empty();
    }, list -> String.join("\n", list));
  }

  /** A value with a written form of its own. */
  public static <T> Kind<T> written(String allowed, Function<String, Optional<T>> reader, Function<T, String> writer) {
    return written(Form.TEXT, allowed, reader, writer);
  }

  /** A value with a written form of its own that an editor has more to offer for than a field. */
  public static <T> Kind<T> written(Form form, String allowed, Function<String, Optional<T>> reader,
      Function<T, String> writer) {
    return new Kind<>(form, allowed, List.of(), reader, writer);
  }

  public Form form() {
    return form;
  }

  /** What may be entered, for a message; never translated. */
  public String allowed() {
    return allowed;
  }

  /** The written forms to choose from, or empty when there is no such list. */
  public List<String> choices() {
    return choices;
  }

  /** Reads the written form; empty when it is not allowed. */
  public Optional<T> read(String text) {
    return reader.apply(text);
  }

  public String write(T value) {
    return writer.apply(value);
  }

  private static Kind<String> strings(Form form, String allowed, Predicate<String> valid) {
    return strings(form, allowed, MOST_OF_A_TEXT, valid);
  }

  private static Kind<String> strings(Form form, String allowed, int most, Predicate<String> valid) {
    return new Kind<>(form, allowed, List.of(),
        text -> text.length() <= most && valid.test(text) ? Optional.of(text) : Optional.empty(), Function.identity());
  }

  private static Optional<Long> wholeNumber(String text) {
    return text.matches("-?\\d{1,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants()).filter(c -> name(c).equals(text)).findFirst();
  }

  private static <E extends Enum<E>> Optional<List<E>> constants(Class<E> type, String text) {
    List<Optional<E>> read = parts(text).stream().map(part -> constant(type, part)).toList();
    return read.stream().allMatch(Optional::isPresent)
        ? distinct(read.stream().map(Optional::get).toList())
        : Optional.empty();
  }

  private static List<String> parts(String text) {
    return text.isBlank() ? List.of() : Arrays.stream(text.split(",")).map(String::strip).toList();
  }

  private static <E> Optional<List<E>> distinct(List<E> list) {
    return list.stream().distinct().count() == list.size() ? Optional.of(list) : Optional.empty();
  }
}
