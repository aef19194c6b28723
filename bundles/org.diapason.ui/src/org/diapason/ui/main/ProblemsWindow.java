package org.diapason.ui.main;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diapason.core.problem.Problem;
import org.diapason.ui.setting.SettingsDoor;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.Hairline;
import org.diapason.ui.widget.Notice;
import org.diapason.ui.widget.PaintedControl;
import org.diapason.ui.widget.Scroller;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** The list of what failed, each with its sentence. Speaks the language of the moment it was opened. */
final class ProblemsWindow {

  private static final int WIDTH = 440;
  private static final int HEIGHT = 520;

  private final Shell shell;
  private final Look look;
  private final Texts texts;
  private final SettingsDoor door;

  ProblemsWindow(Shell owner, Look look, Texts texts, Problems problems, SettingsDoor door, Runnable cleared) {
    this.look = look;
    this.texts = texts;
    this.door = door;
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
    Scroller scroll = new Scroller(shell, look, 0);
    ((GridLayout) scroll.area().getLayout()).verticalSpacing = Metrics.HALF;
    problems.list().forEach(problem -> add(scroll.area(), problem));
    shell.addListener(SWT.Resize, event -> scroll.fit(scroll.area()));
  }

  /** What happened and what to do, what a technician asks for, and the way to where it is mended. */
  private void add(Composite content, Problem problem) {
    Notice notice = new Notice(content, look, Notice.Kind.WARNING);
    notice.setKey("problems." + problem.code().id());
    notice.setLabel(texts.of(problem) + "\n" + texts.of(Word.PROBLEM_DETAILS, details(problem)));
    door.wayOut(problem).ifPresent(way -> {
      notice.setAction(texts.of(Word.SETTINGS_MENU));
      notice.getActionButton().setKey("problems." + problem.code().id() + ".settings");
      notice.getActionButton().onPress(() -> {
        shell.close();
        way.run();
      });
    });
    Grid.wide(notice);
  }

  private static String details(Problem problem) {
    return Stream.concat(Stream.of(problem.code().id()), problem.arguments().stream()).collect(Collectors.joining(" · "));
  }

  private void buttons(Problems problems, Runnable cleared) {
    Grid.wide(new Hairline(shell, look), 1);
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
