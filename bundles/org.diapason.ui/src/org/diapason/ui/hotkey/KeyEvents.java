package org.diapason.ui.hotkey;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diapason.core.desktop.KeyStroke;
import org.diapason.core.desktop.KeyStroke.Modifier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** What the toolkit calls a key. */
public final class KeyEvents {

  private static final int MOST_F_KEYS = 20;
  private static final Map<Integer, String> NAMED = Map.ofEntries(Map.entry((int) ' ', "Space"), Map.entry(SWT.HOME, "Home"),
      Map.entry(SWT.END, "End"), Map.entry(SWT.PAGE_UP, "PageUp"), Map.entry(SWT.PAGE_DOWN, "PageDown"),
      Map.entry(SWT.INSERT, "Insert"), Map.entry(SWT.PAUSE, "Pause"), Map.entry(SWT.ARROW_UP, "Up"),
      Map.entry(SWT.ARROW_DOWN, "Down"), Map.entry(SWT.ARROW_LEFT, "Left"), Map.entry(SWT.ARROW_RIGHT, "Right"));

  private KeyEvents() {
  }

  /** The key stroke of an event; empty when it is none that may be chosen. */
  public static Optional<KeyStroke> read(Event event) {
    return key(event.keyCode).flatMap(key -> KeyStroke.of(modifiers(event.stateMask), key));
  }

  /** Whether only a modifier was pressed so far. */
  public static boolean isModifier(Event event) {
    return (event.keyCode & SWT.MODIFIER_MASK) != 0 && (event.keyCode & ~SWT.MODIFIER_MASK) == 0 || event.keyCode == 0
        || event.keyCode == SWT.CAPS_LOCK || event.keyCode == SWT.NUM_LOCK;
  }

  private static Optional<String> key(int code) {
    if (code >= 'a' && code <= 'z' || code >= '0' && code <= '9') {
      return Optional.of(String.valueOf((char) code).toUpperCase(Locale.ROOT));
    }
    return code >= SWT.F1 && code < SWT.F1 + MOST_F_KEYS ? Optional.of("F" + (code - SWT.F1 + 1))
        : Optional.ofNullable(NAMED.get(code));
  }

  private static Set<Modifier> modifiers(int state) {
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    Map.of(SWT.CTRL, Modifier.CTRL, SWT.ALT, Modifier.ALT, SWT.SHIFT, Modifier.SHIFT, SWT.COMMAND, Modifier.META)
        .forEach((bit, modifier) -> {
          if ((state & bit) != 0) {
            modifiers.add(modifier);
          }
        });
    return modifiers;
  }
}
