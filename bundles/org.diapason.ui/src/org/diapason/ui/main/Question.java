package org.diapason.ui.main;

import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.PaintedControl;
import org.diapason.ui.widget.Paragraph;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Asks before something that cannot be taken back. The keyboard stands on the harmless answer; Esc gives it too. */
final class Question {

  private static final int WIDTH = 320;

  private final Shell shell;
  private final Look look;

  /** A question; nobody sees it yet. */
  Question(Shell owner, Look look, String words) {
    this.look = look;
    shell = new Shell(owner, SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL);
    shell.setText("Diapason");
    shell.setData(PaintedControl.WIDGET_KEY, "question");
    look.ground(shell, Role.GROUND);
    GridLayout layout = new GridLayout();
    layout.marginWidth = Metrics.MARGIN;
    layout.marginHeight = Metrics.MARGIN;
    layout.verticalSpacing = Metrics.MARGIN;
    shell.setLayout(layout);
    Paragraph paragraph = new Paragraph(shell, look);
    paragraph.setLabel(words);
    GridData place = new GridData(SWT.FILL, SWT.CENTER, true, false);
    place.widthHint = WIDTH;
    paragraph.setLayoutData(place);
  }

  /**
   * Shows it and returns at once.
   *
   * @param doIt the verb on the button that does it
   */
  void ask(String leave, String doIt, Runnable action) {
    Composite row = Grid.area(shell, look, 2, 0, Metrics.GRID);
    row.setLayoutData(new GridData(SWT.END, SWT.CENTER, true, false));
    ActionButton no = button(row, ActionButton.Kind.NEUTRAL, "question.no", leave);
    no.onPress(shell::close);
    ActionButton yes = button(row, ActionButton.Kind.PRIMARY, "question.yes", doIt);
    yes.onPress(() -> {
      shell.close();
      action.run();
    });
    shell.pack();
    Rectangle around = shell.getParent().getBounds();
    Point size = shell.getSize();
    shell.setLocation(around.x + (around.width - size.x) / 2, around.y + (around.height - size.y) / 2);
    shell.open();
    no.setFocus();
  }

  private ActionButton button(Composite row, ActionButton.Kind kind, String key, String words) {
    ActionButton button = new ActionButton(row, look, kind);
    button.setKey(key);
    button.setLabel(words);
    return button;
  }
}
