package org.diapason.ui.setting;

import java.util.List;
import org.diapason.core.setting.Setting;
import org.diapason.ui.text.Word;

/**
 * A page of the settings window.
 *
 * @param id part of its widget id
 * @param title its name in the list of pages
 * @param sections from top to bottom
 */
record SettingPage(String id, Word title, List<Section> sections) {

  static SettingPage of(String id, Word title, Section... sections) {
    return new SettingPage(id, title, List.of(sections));
  }

  List<Setting<?>> settings() {
    return sections.stream().<Setting<?>>flatMap(section -> section.settings().stream()).toList();
  }
}
