package org.diapason.ui.handling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.SetResult;
import org.diapason.core.setting.Setting;
import org.diapason.core.setting.Settings;
import org.diapason.core.setting.Value;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Look;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.PaintedControl;
import org.diapason.ui.widget.Segmented;
import org.diapason.ui.widget.Switch;
import org.diapason.ui.widget.TextField;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/**
 * Controls that show settings of the phone and change them at once. A value that is not allowed is refused at its field, with
 * the reason; what the administrator has locked can be seen, not changed.
 */
final class SettingRows {

  private final Look look;
  private final Texts texts;
  private final Settings settings;
  private final EventBridge bridge;
  private final List<Runnable> refreshers = new ArrayList<>();

  SettingRows(Look look, Texts texts, Settings settings, EventBridge bridge) {
    this.look = look;
    this.texts = texts;
    this.settings = settings;
    this.bridge = bridge;
  }

  /** Shows the values in force. */
  void refresh() {
    refreshers.forEach(Runnable::run);
  }

  /** Has something else that shows settings follow them, too. */
  void follow(Runnable refresher) {
    refreshers.add(refresher);
  }

  Switch toggle(Composite parent, Setting<Boolean> setting, Word word) {
    Switch toggle = new Switch(parent, look);
    toggle.setKey("handling." + setting.id());
    toggle.setLabel(texts.of(word));
    toggle.onPress(() -> store(setting, toggle.isOn()));
    Grid.wide(toggle);
    refreshers.add(() -> {
      Value<Boolean> value = settings.value(setting, Owner.PHONE);
      toggle.setOn(value.value());
      toggle.setLocked(value.locked());
      toggle.setToolTipText(value.locked() ? texts.of(Word.SETTING_LOCKED) : null);
    });
    return toggle;
  }

  /**
   * A choice of two that together with others makes up one setting.
   *
   * @param shown which segment a value stands for
   * @param chosen the value that choosing a segment makes of the one in force
   */
  <T> Segmented choice(Composite parent, Setting<T> setting, List<Word> words, Function<T, Integer> shown,
      Function<Integer, T> chosen) {
    Segmented choice = new Segmented(parent, look);
    choice.setSegments(words.stream().map(texts::of).toList());
    choice.onSelect(index -> store(setting, chosen.apply(index)));
    Grid.wide(choice);
    refreshers.add(() -> {
      Value<T> value = settings.value(setting, Owner.PHONE);
      choice.select(shown.apply(value.value()));
      choice.setEnabled(!value.locked());
      choice.setToolTipText(value.locked() ? texts.of(Word.SETTING_LOCKED) : null);
    });
    return choice;
  }

  TextField seconds(Composite parent, Setting<Duration> setting, Word word) {
    return field(parent, setting, word, typed -> setting.kind().read(typed),
        () -> texts.of(Word.SETTING_ALLOWED, setting.kind().allowed()));
  }

  /**
   * A field for a setting.
   *
   * @param reader what is typed, if it is allowed
   * @param complaint what is said when it is not
   */
  <T> TextField field(Composite parent, Setting<T> setting, Word word, Function<String, Optional<T>> reader,
      Supplier<String> complaint) {
    TextField field = new TextField(parent, look, SWT.NONE);
    field.setKey("handling." + setting.id());
    field.getTextControl().setData(PaintedControl.WIDGET_KEY, "handling." + setting.id() + ".text");
    field.setLabel(texts.of(word));
    Grid.wide(field);
    field.getTextControl().addListener(SWT.Modify, event -> {
      if (!field.getText().equals(written(setting))) {
        reader.apply(field.getText()).ifPresentOrElse(value -> store(setting, value),
            () -> field.setComplaint(complaint.get()));
      }
    });
    refreshers.add(() -> {
      boolean locked = settings.value(setting, Owner.PHONE).locked();
      boolean typing = field.getTextControl().isFocusControl() || !field.getComplaint().isEmpty();
      if (!typing || locked) {
        field.setText(written(setting));
      }
      field.setEnabled(!locked);
      field.setLabel(texts.of(word) + (locked ? " · " + texts.of(Word.SETTING_LOCKED) : ""));
    });
    return field;
  }

  private <T> String written(Setting<T> setting) {
    return setting.kind().write(settings.get(setting));
  }

  /** Refusals can not come: locked controls are disabled and values were read before. If one comes, the control goes back. */
  private <T> void store(Setting<T> setting, T value) {
    bridge.work(() -> settings.set(setting, Owner.PHONE, value), result -> {
      if (result instanceof SetResult.Refused) {
        refresh();
      }
    });
  }
}
