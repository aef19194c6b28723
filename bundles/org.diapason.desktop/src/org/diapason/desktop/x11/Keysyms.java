package org.diapason.desktop.x11;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The numbers that X gives to signs on keys (X11 protocol, appendix A). */
final class Keysyms {

  static final Set<Integer> NUM_LOCK = Set.of(0xff7f);
  /** Alt, left and right. */
  static final Set<Integer> ALT = Set.of(0xffe9, 0xffea);
  /** Super, left and right. */
  static final Set<Integer> META = Set.of(0xffeb, 0xffec);

  private static final int F1 = 0xffbe;
  private static final Map<String, Integer> NAMED = Map.ofEntries(Map.entry("Space", 0x20), Map.entry("Home", 0xff50),
      Map.entry("Left", 0xff51), Map.entry("Up", 0xff52), Map.entry("Right", 0xff53), Map.entry("Down", 0xff54),
      Map.entry("PageUp", 0xff55), Map.entry("PageDown", 0xff56), Map.entry("End", 0xff57), Map.entry("Insert", 0xff63),
      Map.entry("Pause", 0xff13));

  private Keysyms() {
  }

  /** The sign of a key as {@link org.diapason.core.desktop.KeyStroke} names it. */
  static int of(String key) {
    if (key.length() == 1) {
      return key.toLowerCase(Locale.ROOT).charAt(0);
    }
    Integer named = NAMED.get(key);
    return named != null ? named : F1 + Integer.parseInt(key.substring(1)) - 1;
  }
}
