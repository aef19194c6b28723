package org.diapason.desktop.windows;

import java.util.Map;
import java.util.Set;
import org.diapason.core.desktop.KeyStroke.Modifier;

/** The numbers that Windows gives to keys and modifiers. */
final class VirtualKeys {

  /** Not again while the key is held down. */
  private static final int NO_REPEAT = 0x4000;
  private static final int F1 = 0x70;
  private static final Map<String, Integer> NAMED = Map.ofEntries(Map.entry("Pause", 0x13), Map.entry("Space", 0x20),
      Map.entry("PageUp", 0x21), Map.entry("PageDown", 0x22), Map.entry("End", 0x23), Map.entry("Home", 0x24),
      Map.entry("Left", 0x25), Map.entry("Up", 0x26), Map.entry("Right", 0x27), Map.entry("Down", 0x28),
      Map.entry("Insert", 0x2d));

  private VirtualKeys() {
  }

  /** A key as {@link org.diapason.core.desktop.KeyStroke} names it; letters and digits have their own ASCII code. */
  static int of(String key) {
    if (key.length() == 1) {
      return key.charAt(0);
    }
    Integer named = NAMED.get(key);
    return named != null ? named : F1 + Integer.parseInt(key.substring(1)) - 1;
  }

  static int of(Set<Modifier> modifiers) {
    return modifiers.stream().mapToInt(modifier -> switch (modifier) {
      case ALT -> 1;
      case CTRL -> 2;
      case SHIFT -> 4;
      case META -> 8;
    }).reduce(NO_REPEAT, (one, other) -> one | other);
  }
}
