package org.diapason.ui.hotkey;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diapason.core.desktop.KeyStroke;
import org.diapason.core.desktop.KeyStroke.Modifier;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;

/** Keys as keyboards of a language bear them. */
public final class KeyNames {

  private final Texts texts;

  public KeyNames(Texts texts) {
    this.texts = texts;
  }

  /** All keys of a stroke. */
  public String of(KeyStroke stroke) {
    return Stream.concat(Arrays.stream(Modifier.values()).filter(stroke.modifiers()::contains).map(this::of),
        Stream.of(of(stroke.key()))).collect(Collectors.joining("+"));
  }

  private String of(Modifier modifier) {
    return texts.of(switch (modifier) {
      case CTRL -> Word.KEY_CTRL;
      case ALT -> Word.KEY_ALT;
      case SHIFT -> Word.KEY_SHIFT;
      case META -> Word.KEY_META;
    });
  }

  private String of(String key) {
    return switch (key) {
      case "Space" -> texts.of(Word.KEY_SPACE);
      case "Home" -> texts.of(Word.KEY_HOME);
      case "End" -> texts.of(Word.KEY_END);
      case "PageUp" -> texts.of(Word.KEY_PAGE_UP);
      case "PageDown" -> texts.of(Word.KEY_PAGE_DOWN);
      case "Insert" -> texts.of(Word.KEY_INSERT);
      case "Pause" -> texts.of(Word.KEY_PAUSE);
      case "Up" -> "↑";
      case "Down" -> "↓";
      case "Left" -> "←";
      case "Right" -> "→";
      default -> key;
    };
  }
}
