package org.diapason.ui.handling;

import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.handling.HandlingSettings.Mode;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.Settings;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.setting.SettingsDoor;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.IconButton;
import org.diapason.ui.widget.Notice;
import org.eclipse.swt.widgets.Composite;

/**
 * Shows in the main window that calls are forwarded or answered without asking: a notice that also turns it off, and the sign
 * in the status bar, which opens the settings.
 */
public final class CallHandling {

  private final Look look;
  private final Texts texts;
  private final Settings settings;
  private final SettingsDoor door;
  private final Notice notice;
  private IconButton sign;

  /** The notice; {@link #addSign} completes it. */
  public CallHandling(Composite parent, Look look, Texts texts, Settings settings, EventBridge bridge, SettingsDoor door) {
    this.look = look;
    this.texts = texts;
    this.settings = settings;
    this.door = door;
    notice = new Notice(parent, look, Notice.Kind.WARNING);
    notice.setKey("main.handling");
    notice.getActionButton().setKey("main.handling.off");
    notice.getActionButton().onPress(() -> bridge.work(() -> settings.set(HandlingSettings.ENABLED, Owner.PHONE, false)));
    Grid.wide(notice);
    Grid.show(notice, false);
  }

  /** Puts the sign into a bar. */
  public void addSign(Composite bar) {
    sign = new IconButton(bar, look, Icon.PHONE);
    sign.setKey("status.handling");
    sign.onPress(door::open);
  }

  /** Shows what holds now. */
  public void refresh() {
    boolean on = settings.get(HandlingSettings.ENABLED);
    boolean locked = settings.value(HandlingSettings.ENABLED, Owner.PHONE).locked();
    notice.setLabel(on ? words() : "");
    notice.setAction(on && !locked ? texts.of(Word.HANDLING_OFF) : "");
    Grid.show(notice, on);
    Mode mode = settings.get(HandlingSettings.MODE);
    boolean forward = mode == Mode.FORWARD_AT_ONCE || mode == Mode.FORWARD_AFTER;
    sign.setSign(on ? forward ? Icon.CALL_OUT : Icon.PHONE_IN : Icon.PHONE, on ? Role.WARNING : Role.SECONDARY);
    sign.setLabel(texts.of(Word.HANDLING_SETTINGS) + (on ? ": " + words() : ""));
  }

  private String words() {
    String target = settings.get(HandlingSettings.FORWARD_TARGET);
    Mode mode = settings.get(HandlingSettings.MODE);
    if ((mode == Mode.FORWARD_AT_ONCE || mode == Mode.FORWARD_AFTER) && target.isEmpty()) {
      return texts.of(Word.HANDLING_NO_TARGET);
    }
    return switch (mode) {
      case FORWARD_AT_ONCE -> texts.of(Word.HANDLING_FORWARDS, target);
      case FORWARD_AFTER ->
          texts.of(Word.HANDLING_FORWARDS_AFTER, target, settings.get(HandlingSettings.FORWARD_AFTER).toSeconds());
      case ANSWER_AT_ONCE -> texts.of(Word.HANDLING_ANSWERS);
      case ANSWER_AFTER ->
          texts.of(Word.HANDLING_ANSWERS_AFTER, settings.get(HandlingSettings.ANSWER_AFTER).toSeconds());
    };
  }
}
