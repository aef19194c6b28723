package org.diapason.core.desktop;

import java.util.List;
import java.util.Optional;
import org.diapason.core.setting.Kind;
import org.diapason.core.setting.Setting;

/** What can be done by a key from anywhere. Of several on one key the first that can be done now is done: answer, else hang up. */
public enum HotKeyAction {
  ANSWER("ui.hotkey.answer"), HANG_UP("ui.hotkey.hangup"), MUTE("ui.hotkey.mute"), DIAL_CLIPBOARD("ui.hotkey.dialClipboard");

  private final Setting<Optional<KeyStroke>> setting;

  HotKeyAction(String id) {
    setting = Setting.phone(id, Kind.written(Kind.Form.KEYS, KeyStroke.ALLOWED,
        text -> text.isBlank() ? Optional.of(Optional.empty()) : KeyStroke.read(text).map(Optional::of),
        keys -> keys.map(KeyStroke::toString).orElse("")), Optional.empty());
  }

  /** Its keys; none unless somebody chose some. */
  public Setting<Optional<KeyStroke>> setting() {
    return setting;
  }

  /** All settings of keys. */
  public static List<Setting<?>> settings() {
    return List.of(ANSWER.setting, HANG_UP.setting, MUTE.setting, DIAL_CLIPBOARD.setting);
  }
}
