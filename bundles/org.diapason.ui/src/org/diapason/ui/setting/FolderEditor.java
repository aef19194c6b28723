package org.diapason.ui.setting;

import java.util.Optional;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.ActionButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;

/** A field for the path of a folder, and the system's way to choose one. */
final class FolderEditor extends FieldEditor {

  private final ActionButton choose;

  FolderEditor(Composite column, Look look, Edited edited) {
    super(column, look, edited, SWT.NONE);
    ((GridLayout) body().getLayout()).numColumns = 2;
    choose = new ActionButton(body(), look, ActionButton.Kind.QUIET);
    choose.setKey(edited.key() + ".choose");
    choose.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    ((GridLayout) body().getLayout()).horizontalSpacing = Metrics.HALF;
    choose.onPress(this::open);
  }

  @Override
  void show() {
    super.show();
    choose.setLabel(edited().texts().of(Word.SETTINGS_CHOOSE));
    choose.setEnabled(!edited().locked());
  }

  private void open() {
    DirectoryDialog dialog = new DirectoryDialog(choose.getShell());
    dialog.setText(edited().name());
    dialog.setFilterPath(edited().written());
    Optional.ofNullable(dialog.open()).ifPresent(this::enter);
  }
}
