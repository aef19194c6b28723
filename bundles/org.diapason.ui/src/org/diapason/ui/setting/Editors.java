package org.diapason.ui.setting;

import org.diapason.core.desktop.HotKeyDesk;
import org.diapason.core.phone.Phone;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.Setting;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.text.Texts;
import org.diapason.ui.theme.Look;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/**
 * Gives each kind of value its editor.
 *
 * @param again has the whole page show what holds
 */
record Editors(Look look, Texts texts, Phone phone, HotKeyDesk keys, EventBridge bridge, Runnable again) {

  /** More values than these do not fit side by side. */
  private static final int MOST_IN_SIGHT = 3;

  /** Adds the editor of a setting to a page. */
  Editor add(Composite column, Setting<?> setting, Owner owner) {
    Edited edited = new Edited(setting, owner, phone.settings(), texts, bridge, again);
    return switch (setting.kind().form()) {
      case SWITCH -> new ToggleEditor(column, look, edited);
      case CHOICE -> edited.choices().size() <= MOST_IN_SIGHT ? new SegmentEditor(column, look, edited)
          : new MenuEditor(column, look, edited, Edited::choices, edited::named);
      case RINGTONE -> new RingtoneEditor(column, look, edited, phone.tones());
      case MICROPHONE -> device(column, edited, true);
      case SPEAKER -> device(column, edited, false);
      case COUNTRY -> new CountryEditor(column, look, edited);
      case KEYS -> new KeyEditor(column, look, edited, keys);
      case FOLDER -> new FolderEditor(column, look, edited);
      case LINES -> new FieldEditor(column, look, edited, SWT.MULTI);
      case TEXT, NUMBER, DURATION, HOST -> new FieldEditor(column, look, edited, SWT.NONE);
      case SECRET -> new FieldEditor(column, look, edited, SWT.PASSWORD);
      case LIST, FILE -> throw new IllegalArgumentException("no editor for " + setting);
    };
  }

  private Editor device(Composite column, Edited edited, boolean input) {
    DeviceNames names = new DeviceNames(phone.devices(), texts, input);
    return new MenuEditor(column, look, edited, one -> names.offered(one.written()), names::name);
  }
}
