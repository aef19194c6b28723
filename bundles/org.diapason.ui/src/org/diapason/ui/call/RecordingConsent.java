package org.diapason.ui.call;

import org.diapason.core.recording.RecordingNotice;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.Notice;
import org.diapason.ui.widget.PaintedControl;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** What the law asks for before the first recording, confirmed once. */
final class RecordingConsent {

  private static final int WIDTH = 440;

  private final Shell shell;
  private final Look look;
  private final Texts texts;

  RecordingConsent(Shell owner, Look look, Texts texts, Runnable agreed) {
    this.look = look;
    this.texts = texts;
    shell = new Shell(owner, SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL);
    shell.setText(texts.of(Word.RECORDING_TITLE));
    shell.setData(PaintedControl.WIDGET_KEY, "consent");
    look.ground(shell, Role.GROUND);
    GridLayout layout = new GridLayout();
    layout.marginWidth = Metrics.MARGIN;
    layout.marginHeight = Metrics.MARGIN;
    layout.verticalSpacing = Metrics.MARGIN;
    shell.setLayout(layout);
    Caption title = new Caption(shell, look, Caption.Style.TITLE);
    title.setLabel(texts.of(Word.RECORDING_TITLE));
    Grid.wide(title);
    Notice notice = new Notice(shell, look, Notice.Kind.INFO);
    notice.setKey("consent.text");
    notice.setLabel(new RecordingNotice(texts.locale()).text());
    Grid.wide(notice);
    buttons(agreed);
  }

  void open() {
    Rectangle around = shell.getParent().getBounds();
    Point size = shell.computeSize(WIDTH, SWT.DEFAULT);
    shell.setBounds(around.x + (around.width - size.x) / 2, around.y + (around.height - size.y) / 2, size.x, size.y);
    shell.open();
  }

  private void buttons(Runnable agreed) {
    Composite row = Grid.area(shell, look, 2, 0, Metrics.GRID);
    row.setLayoutData(new GridData(SWT.END, SWT.CENTER, true, false));
    ActionButton cancel = new ActionButton(row, look, ActionButton.Kind.NEUTRAL);
    cancel.setKey("consent.cancel");
    cancel.setLabel(texts.of(Word.RECORDING_CANCEL));
    cancel.onPress(shell::close);
    ActionButton agree = new ActionButton(row, look, ActionButton.Kind.PRIMARY);
    agree.setKey("consent.agree");
    agree.setLabel(texts.of(Word.RECORDING_AGREE));
    agree.onPress(() -> {
      shell.close();
      agreed.run();
    });
    cancel.setFocus();
  }
}
