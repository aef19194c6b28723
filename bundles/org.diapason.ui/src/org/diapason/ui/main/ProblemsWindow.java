package org.diapason.ui.main;

import org.diapason.core.problem.Problem;
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
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** The list of what failed, each with its sentence. Speaks the language of the moment it was opened. */
final class ProblemsWindow {

  private static final int WIDTH = 440;
  private static final int HEIGHT = 360;

  private final Shell shell;
  private final Look look;
  private final Texts texts;

  ProblemsWindow(Shell owner, Look look, Texts texts, Problems problems, Runnable cleared) {
    this.look = look;
    this.texts = texts;
    shell = new Shell(owner, SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
    shell.setText(texts.of(Word.PROBLEM_TITLE));
    shell.setData(PaintedControl.WIDGET_KEY, "problems");
    look.ground(shell, Role.GROUND);
    GridLayout layout = new GridLayout();
    layout.marginWidth = Metrics.MARGIN;
    layout.marginHeight = Metrics.MARGIN;
    layout.verticalSpacing = Metrics.MARGIN;
    shell.setLayout(layout);
    Caption title = new Caption(shell, look, Caption.Style.TITLE);
    title.setLabel(texts.of(Word.PROBLEM_TITLE));
    Grid.inLine(title);
    list(problems);
    buttons(problems, cleared);
  }

  void open() {
    Rectangle around = shell.getParent().getBounds();
    shell.setBounds(around.x + (around.width - WIDTH) / 2, around.y + (around.height - HEIGHT) / 2, WIDTH, HEIGHT);
    shell.open();
  }

  private void list(Problems problems) {
    ScrolledComposite scroll = new ScrolledComposite(shell, SWT.V_SCROLL);
    look.inheritGround(scroll);
    Grid.fill(scroll);
    Composite content = Grid.area(scroll, look, 1, 0, Metrics.GRID);
    for (Problem problem : problems.list()) {
      Notice notice = new Notice(content, look, Notice.Kind.WARNING);
      notice.setKey("problems." + problem.code().id());
      notice.setLabel(texts.of(problem));
      Grid.wide(notice);
    }
    scroll.setContent(content);
    scroll.setExpandHorizontal(true);
    scroll.addListener(SWT.Resize, event -> {
      Point size = content.computeSize(scroll.getClientArea().width, SWT.DEFAULT);
      content.setSize(size);
    });
  }

  private void buttons(Problems problems, Runnable cleared) {
    Composite row = Grid.area(shell, look, 2, 0, Metrics.GRID);
    row.setLayoutData(new GridData(SWT.END, SWT.CENTER, true, false));
    ActionButton clear = new ActionButton(row, look, ActionButton.Kind.NEUTRAL);
    clear.setKey("problems.clear");
    clear.setLabel(texts.of(Word.PROBLEMS_CLEAR));
    clear.onPress(() -> {
      problems.clear();
      shell.close();
      cleared.run();
    });
    ActionButton close = new ActionButton(row, look, ActionButton.Kind.PRIMARY);
    close.setKey("problems.close");
    close.setLabel(texts.of(Word.PROBLEM_CLOSE));
    close.onPress(shell::close);
    close.setFocus();
  }
}
