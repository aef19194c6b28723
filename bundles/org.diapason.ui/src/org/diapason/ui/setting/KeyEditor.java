package org.diapason.ui.setting;

import java.util.Arrays;
import java.util.Optional;
import org.diapason.core.desktop.HoldResult;
import org.diapason.core.desktop.HotKeyAction;
import org.diapason.core.desktop.HotKeyDesk;
import org.diapason.core.desktop.KeyStroke;
import org.diapason.ui.hotkey.KeyEvents;
import org.diapason.ui.hotkey.KeyNames;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.IconButton;
import org.diapason.ui.widget.KeyField;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** Keys that work everywhere, chosen by pressing them, and what became of them. While some are being chosen none does anything. */
final class KeyEditor extends Editor {

  private final HotKeyDesk desk;
  private final KeyField field;
  private final IconButton remove;
  private boolean wrong;

  KeyEditor(Composite column, Look look, Edited edited, HotKeyDesk desk) {
    super(column, look, edited, false);
    this.desk = desk;
    ((GridLayout) body().getLayout()).numColumns = 2;
    field = new KeyField(body(), look);
    field.setKey(edited.key());
    Grid.wide(field);
    field.onKeys(this::press);
    field.addListener(SWT.FocusIn, event -> choose());
    field.addListener(SWT.FocusOut, event -> endChoice());
    field.addListener(SWT.Dispose, event -> desk.endChoice());
    remove = new IconButton(body(), look, Icon.CLOSE);
    remove.setKey(edited.key() + ".remove");
    remove.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    remove.onPress(() -> edited.store(""));
  }

  @Override
  void show() {
    Optional<KeyStroke> stroke = KeyStroke.read(edited().written());
    Optional<HoldResult> result = action().flatMap(desk::result);
    field.setLabel(edited().name());
    field.setHint(edited().texts().of(field.isFocusControl() ? Word.HOTKEY_PRESS : Word.HOTKEY_NONE));
    field.setKeys(stroke.map(new KeyNames(edited().texts())::of).orElse(""));
    field.setEnabled(!edited().locked());
    remove.setLabel(edited().texts().of(Word.HOTKEY_REMOVE));
    remove.setVisible(stroke.isPresent() && !edited().locked());
    field.setComplaint(wrong ? edited().complaint() : result.map(this::complaint).orElse(""));
    say(field.getComplaint(), result.map(this::note).orElse(""));
  }

  /** Keys that the desktop gives already do not come by way of the window. */
  private void choose() {
    desk.choose(stroke -> edited().store(stroke.toString()));
    field.setHint(edited().texts().of(Word.HOTKEY_PRESS));
  }

  /** Also on its way out, when nothing of the page can be shown any more. */
  private void endChoice() {
    desk.endChoice();
    wrong = false;
    edited().bridge().toUi(() -> {
      if (!field.isDisposed()) {
        edited().again().run();
      }
    });
  }

  private void press(Event event) {
    if (KeyEvents.isModifier(event)) {
      return;
    }
    boolean removes = (event.keyCode == SWT.DEL || event.keyCode == SWT.BS) && (event.stateMask & SWT.MODIFIER_MASK) == 0;
    Optional<KeyStroke> stroke = KeyEvents.read(event);
    wrong = !removes && stroke.isEmpty();
    if (!wrong) {
      edited().store(stroke.map(KeyStroke::toString).orElse(""));
    }
    edited().again().run();
  }

  private Optional<HotKeyAction> action() {
    return Arrays.stream(HotKeyAction.values()).filter(one -> one.setting().equals(edited().setting())).findFirst();
  }

  private String complaint(HoldResult result) {
    return switch (result) {
      case HoldResult.Held _, HoldResult.Impossible _ -> "";
      case HoldResult.Taken _ -> edited().texts().of(Word.HOTKEY_TAKEN);
      case HoldResult.NoSuchKey _ -> edited().texts().of(Word.HOTKEY_MISSING);
    };
  }

  private String note(HoldResult result) {
    return result instanceof HoldResult.Impossible(HoldResult.Obstacle obstacle)
        ? edited().texts().of(switch (obstacle) {
          case WAYLAND -> Word.HOTKEY_WAYLAND;
          case UNREACHABLE -> Word.HOTKEY_UNREACHABLE;
          case NOT_BUILT -> Word.HOTKEY_NOT_BUILT;
        }) : "";
  }
}
