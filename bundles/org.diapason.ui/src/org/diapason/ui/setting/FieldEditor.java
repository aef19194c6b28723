package org.diapason.ui.setting;

import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Look;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.PaintedControl;
import org.diapason.ui.widget.TextField;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/**
 * A field to type into. What is not allowed is refused there while it is typed; what is allowed holds once the field is left,
 * or with Enter: calls are not forwarded to half a number.
 */
class FieldEditor extends Editor {

  private final TextField field;

  /** @param style {@link SWT#MULTI} for several lines, {@link SWT#PASSWORD}, or {@link SWT#NONE} */
  FieldEditor(Composite column, Look look, Edited edited, int style) {
    super(column, look, edited, true);
    field = new TextField(body(), look, style | SWT.FLAT);
    field.setKey(edited.key());
    field.getTextControl().setData(PaintedControl.WIDGET_KEY, edited.key() + ".text");
    Grid.wide(field);
    field.getTextControl().addListener(SWT.Modify, event -> check());
    field.getTextControl().addListener(SWT.FocusOut, event -> commit());
    field.getTextControl().addListener(SWT.Dispose, event -> commit());
    field.onEnter(this::commit);
  }

  /** Puts something in, as if it had been typed. */
  final void enter(String text) {
    field.setText(text);
    commit();
  }

  @Override
  void show() {
    boolean locked = edited().locked();
    boolean typing = field.getTextControl().isFocusControl() || !field.getComplaint().isEmpty();
    if ((!typing || locked) && !field.getText().equals(edited().written())) {
      field.setText(edited().written());
    }
    field.setEnabled(!locked);
    field.setLabel(edited().name());
    if (edited().setting().isSecret()) {
      field.setExample(edited().texts().of(Word.SETTING_UNCHANGED));
    }
  }

  private void check() {
    field.setComplaint(edited().allows(field.getText()) ? "" : edited().complaint());
    complain(field.getComplaint());
  }

  private void commit() {
    String typed = field.getText();
    if (field.isEnabled() && !typed.equals(edited().written()) && edited().allows(typed)) {
      edited().store(typed);
    }
  }
}
