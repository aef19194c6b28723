package org.diapason.ui.setting;

import java.util.List;
import org.diapason.core.setting.Setting;
import org.diapason.ui.text.Word;

/**
 * Settings that stand together on a page.
 *
 * @param title above them, or null
 * @param restorable whether they have defaults worth going back to
 * @param settings from top to bottom
 */
record Section(Word title, boolean restorable, List<Setting<?>> settings) {

  static Section of(Setting<?>... settings) {
    return new Section(null, true, List.of(settings));
  }

  static Section of(Word title, Setting<?>... settings) {
    return new Section(title, true, List.of(settings));
  }

  /** Without them there is nothing left: nobody wants their defaults. */
  static Section kept(Word title, Setting<?>... settings) {
    return new Section(title, false, List.of(settings));
  }
}
