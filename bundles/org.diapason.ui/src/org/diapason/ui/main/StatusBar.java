package org.diapason.ui.main;

import org.diapason.core.phone.Phone;
import org.diapason.core.problem.Problem;
import org.diapason.ui.call.CallBoard;
import org.diapason.ui.call.Fold;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.event.Ticker;
import org.diapason.ui.handling.CallHandling;
import org.diapason.ui.setting.SettingsDoor;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.IconButton;
import org.diapason.ui.widget.LevelMeter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/**
 * The bar at the foot: the own status, what failed, the microphone during a call, what is done with incoming calls, and the fold
 * of the call window.
 */
final class StatusBar {

  private static final int METER_MILLIS = 100;
  private static final int METER_WIDTH = 24;
  /** Quieter than this, in dBFS, the meter shows silence. */
  private static final double QUIETEST = -60;

  private final Look look;
  private final Texts texts;
  private final Phone phone;
  private final CallBoard board;
  private final Fold fold;
  private final SettingsDoor door;
  private final Problems problems = new Problems();
  private final Composite bar;
  private final OwnStatusMenu status;
  private final ActionButton trouble;
  private final LevelMeter meter;
  private final IconButton folder;

  /**
   * A bar.
   *
   * @param handling puts its sign into it
   * @param door to where problems are mended
   */
  StatusBar(Composite parent, Look look, Texts texts, Phone phone, EventBridge bridge, CallBoard board, Fold fold,
      CallHandling handling, SettingsDoor door) {
    this.look = look;
    this.texts = texts;
    this.phone = phone;
    this.board = board;
    this.fold = fold;
    this.door = door;
    bar = Grid.area(parent, look, 5, 0, Metrics.HALF);
    ((GridLayout) bar.getLayout()).marginLeft = Metrics.GRID;
    ((GridLayout) bar.getLayout()).marginRight = Metrics.GRID;
    Grid.wide(bar, Metrics.STATUS_BAR + Metrics.HALF);
    status = new OwnStatusMenu(bar, look, texts, phone, bridge);
    trouble = new ActionButton(bar, look, ActionButton.Kind.QUIET, Icon.WARNING);
    trouble.setKey("status.problems");
    trouble.onPress(this::openProblems);
    GridData flat = new GridData(SWT.CENTER, SWT.CENTER, false, true);
    flat.heightHint = Metrics.STATUS_BAR + Metrics.HALF;
    trouble.setLayoutData(flat);
    meter = new LevelMeter(bar, look);
    meter.setKey("status.level");
    GridData place = new GridData(SWT.CENTER, SWT.CENTER, false, true);
    place.widthHint = METER_WIDTH;
    meter.setLayoutData(place);
    handling.addSign(bar);
    folder = new IconButton(bar, look, Icon.CHEVRON_RIGHT);
    folder.setKey("status.fold");
    folder.onPress(this::toggleFold);
    texts.bind(bar, this::refresh);
    Ticker.every(bar, METER_MILLIS, this::measure);
  }

  void add(Problem problem) {
    problems.add(problem);
    refresh();
  }

  void refresh() {
    status.refresh();
    int count = problems.list().size();
    trouble.setLabel(String.valueOf(count));
    trouble.setToolTipText(count == 0 ? "" : texts.of(problems.list().getFirst()));
    Grid.show(trouble, count > 0);
    meter.setLabel(texts.of(Word.STATUS_LEVEL));
    meter.setToolTipText(texts.of(Word.STATUS_LEVEL));
    Grid.show(meter, !board.ongoing().isEmpty());
    folder.setSign(fold.isFolded() ? Icon.CHEVRON_RIGHT : Icon.CHEVRON_LEFT, Role.SECONDARY);
    folder.setLabel(texts.of(fold.isFolded() ? Word.STATUS_UNFOLD : Word.STATUS_FOLD));
    ((GridLayout) bar.getLayout()).numColumns = 3 + (trouble.getVisible() ? 1 : 0) + (meter.getVisible() ? 1 : 0);
    bar.requestLayout();
  }

  private void measure() {
    if (meter.getVisible()) {
      meter.setLevel(1 - Math.max(QUIETEST, phone.devices().inputLevel()) / QUIETEST);
    }
  }

  private void toggleFold() {
    if (fold.isFolded()) {
      fold.unfold();
    } else {
      fold.fold();
    }
    refresh();
  }

  private void openProblems() {
    new ProblemsWindow(bar.getShell(), look, texts, problems, door, this::refresh).open();
  }
}
