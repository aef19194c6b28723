package org.diapason.ui.setting;

import java.util.List;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.SetResult;
import org.diapason.core.setting.Setting;
import org.diapason.core.setting.Settings;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.text.SettingTexts;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;

/**
 * A setting in an editor's hands: its words, its value as it is written, and whether it may be changed.
 *
 * @param setting what is edited
 * @param owner whose it is
 * @param again has the whole page show what holds
 */
record Edited(Setting<?> setting, Owner owner, Settings settings, Texts texts, EventBridge bridge, Runnable again) {

  /** The widget id of its editor. */
  String key() {
    return "setting." + setting.id();
  }

  String name() {
    return words().name(setting);
  }

  /** What is good to know about it, and who has locked it. */
  String help() {
    String help = words().help(setting);
    return locked() ? (help + " " + texts.of(Word.SETTING_LOCKED)).strip() : help;
  }

  String complaint() {
    return words().wrong(setting);
  }

  /** The written forms to choose from. */
  List<String> choices() {
    return setting.kind().choices();
  }

  /** What people call a value. */
  String named(String written) {
    return words().value(setting, written);
  }

  /** Secrets never are: they are not in any layer. */
  boolean locked() {
    return !setting.isSecret() && settings.value(setting, owner).locked();
  }

  /** What holds; of a secret nothing is shown. */
  String written() {
    return setting.isSecret() ? "" : written(setting);
  }

  boolean allows(String typed) {
    boolean missing = typed.isEmpty() && SettingPages.NEEDED.contains(setting);
    return !missing && setting.kind().read(typed).isPresent();
  }

  /** Changes it at once. A refusal, which can only come if it was locked just now, shows what holds. */
  void store(String written) {
    bridge.work(() -> settings.set(setting.id(), owner, written), result -> {
      if (result instanceof SetResult.Refused) {
        again.run();
      }
    });
  }

  private <T> String written(Setting<T> typed) {
    return typed.kind().write(settings.get(typed, owner));
  }

  private SettingTexts words() {
    return new SettingTexts(texts);
  }
}
