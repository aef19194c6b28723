package org.diapason.ui.widget;

import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** How loud it is now, as a row of small bars. */
public final class LevelMeter extends PaintedControl {

  private static final int BAR = 4;
  private static final int STEP = 6;
  private static final int HEIGHT = 12;
  private static final double LOUD = 0.75;
  private static final double TOO_LOUD = 0.9;

  private double level;

  /** A meter that shows silence. */
  public LevelMeter(Composite parent, Look look) {
    super(parent, look, SWT.NO_FOCUS);
  }

  /**
   * Shows a level.
   *
   * @param level 0 (silence) to 1 (as loud as can be)
   */
  public void setLevel(double level) {
    double next = Math.clamp(level, 0, 1);
    if (bars(next) != bars(this.level)) {
      redraw();
    }
    this.level = next;
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = content();
    int all = area.width / STEP;
    int lit = bars(level);
    for (int i = 0; i < all; i++) {
      double at = (double) i / all;
      Role role = at >= TOO_LOUD ? Role.BAD : at >= LOUD ? Role.WARNING : Role.GOOD;
      brush.round(new Rectangle(area.x + i * STEP, area.y + (area.height - HEIGHT) / 2, BAR, HEIGHT), BAR / 2,
          brush.color(i < lit && isEnabled() ? role : Role.LINE));
    }
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    return new Point(widthHint == SWT.DEFAULT ? 20 * STEP : widthHint, HEIGHT);
  }

  @Override
  String accessibleValue() {
    return String.valueOf(Math.round(level * 100));
  }

  @Override
  int accessibleRole() {
    return ACC.ROLE_PROGRESSBAR;
  }

  private int bars(double loudness) {
    return (int) Math.round(loudness * (getClientArea().width / STEP));
  }
}
