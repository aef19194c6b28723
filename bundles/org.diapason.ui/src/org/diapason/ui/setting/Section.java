package org.diapason.ui.setting;

import java.util.List;
import org.diapason.core.setting.Setting;
import org.diapason.ui.text.Word;

/**
 * Settings that stand together on a page.
 *
 * @param title above them, or null
 * @param settings from top to bottom
 */
record Section(Word title, List<Setting<?>> settings) {

  static Section of(Setting<?>... settings) {
    return new Section(null, List.of(settings));
  }

  static Section of(Word title, Setting<?>... settings) {
    return new Section(title, List.of(settings));
  }
}
