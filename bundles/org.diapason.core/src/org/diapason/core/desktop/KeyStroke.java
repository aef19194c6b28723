package org.diapason.core.desktop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A key with its modifiers that may work wherever the keyboard is; written as {@code Ctrl+Alt+D}. A key that types something
 * needs Ctrl, Alt or Meta, else it would be lost to every other program.
 *
 * @param modifiers held while the key is pressed
 * @param key A to Z, 0 to 9, F1 to F20, or one of {@link #NAMED}
 */
public record KeyStroke(Set<Modifier> modifiers, String key) {

  /** What is held. {@link #META} is the key of the desktop: Windows, Super, Command. */
  public enum Modifier {
    CTRL("Ctrl"), ALT("Alt"), SHIFT("Shift"), META("Meta");

    private final String written;

    Modifier(String written) {
      this.written = written;
    }

    @Override
    public String toString() {
      return written;
    }
  }

  /** Keys that have a name instead of a letter. */
  public static final List<String> NAMED =
      List.of("Space", "Home", "End", "PageUp", "PageDown", "Insert", "Pause", "Up", "Down", "Left", "Right");

  /** How the written form is explained; never translated. */
  public static final String ALLOWED = "keys such as Ctrl+Alt+D or F9";

  private static final Map<String, Modifier> NAMES = names();

  public KeyStroke {
    modifiers = modifiers.isEmpty() ? Set.of() : EnumSet.copyOf(modifiers);
    if (!isUsable(modifiers, key)) {
      throw new IllegalArgumentException("no key for everywhere");
    }
  }

  /** A key stroke if it may be used; see above. */
  public static Optional<KeyStroke> of(Set<Modifier> modifiers, String key) {
    return isUsable(modifiers, key) ? Optional.of(new KeyStroke(modifiers, key)) : Optional.empty();
  }

  /** Reads the written form, in any order and case of the modifiers; empty when it may not be used. */
  public static Optional<KeyStroke> read(String text) {
    List<String> parts = Arrays.stream(text.split("\\+", -1)).map(String::strip).toList();
    List<Modifier> modifiers = new ArrayList<>();
    for (String part : parts.subList(0, parts.size() - 1)) {
      Modifier modifier = NAMES.get(part);
      if (modifier == null || modifiers.contains(modifier)) {
        return Optional.empty();
      }
      modifiers.add(modifier);
    }
    return key(parts.getLast()).flatMap(key -> of(Set.copyOf(modifiers), key));
  }

  /** The written form, modifiers first and always in the same order. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    Arrays.stream(Modifier.values()).filter(modifiers::contains).forEach(modifier -> text.append(modifier).append('+'));
    return text.append(key).toString();
  }

  private static boolean isUsable(Set<Modifier> modifiers, String key) {
    boolean types = !key.matches("F\\d+");
    boolean held = modifiers.stream().anyMatch(modifier -> modifier != Modifier.SHIFT);
    return key(key).filter(key::equals).isPresent() && (held || !types);
  }

  private static Optional<String> key(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return upper.matches("[A-Z0-9]|F(?:[1-9]|1\\d|20)") ? Optional.of(upper)
        : NAMED.stream().filter(text::equalsIgnoreCase).findFirst();
  }

  private static Map<String, Modifier> names() {
    Map<String, Modifier> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Arrays.stream(Modifier.values()).forEach(modifier -> names.put(modifier.written, modifier));
    names.putAll(Map.of("Control", Modifier.CTRL, "Win", Modifier.META, "Super", Modifier.META, "Cmd", Modifier.META));
    return names;
  }
}
