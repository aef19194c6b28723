package org.diapason.ui.widget;

import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** What stands where there is nothing yet: a sign, what it is, and what to do; in the middle of its area. */
public final class Hint extends PaintedControl {

  private static final int DISC = 72;
  private static final int SIGN = 32;
  private static final int WIDEST = 320;

  private final Icon sign;
  private String advice = "";

  /** A hint without words. */
  public Hint(Composite parent, Look look, Icon sign) {
    super(parent, look, SWT.NO_FOCUS);
    this.sign = sign;
  }

  /**
   * Says what it is.
   *
   * @param what in a few words
   * @param todo in a sentence
   */
  public void setWords(String what, String todo) {
    advice = todo;
    setLabel(what);
    requestLayout();
    redraw();
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = getClientArea();
    int room = room(area.width);
    Point todo = todo().size(room);
    int title = brush.measure(getLabel(), look().fonts().strong()).y;
    int height = height(title, todo);
    int y = area.y + Math.max(0, (area.height - height) / 2);
    int x = area.x + area.width / 2;
    brush.round(new Rectangle(x - DISC / 2, y, DISC, DISC), DISC / 2, brush.color(Role.HOVER));
    brush.icon(sign, brush.color(Role.SECONDARY), x - SIGN / 2, y + (DISC - SIGN) / 2, SIGN);
    y += DISC + Metrics.MARGIN;
    brush.text(getLabel(), look().fonts().strong(), brush.color(Role.TEXT), new Rectangle(area.x, y, area.width, title),
        SWT.CENTER);
    y += title + Metrics.HALF;
    todo().paint(brush, brush.color(Role.SECONDARY), x - room / 2, y, room);
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    int width = widthHint == SWT.DEFAULT ? WIDEST : widthHint;
    gc.setFont(look().fonts().strong());
    return new Point(width, height(gc.textExtent(getLabel()).y, todo().size(room(width))));
  }

  @Override
  String accessibleName() {
    return (getLabel() + " " + advice).strip();
  }

  private static int height(int title, Point todo) {
    return DISC + Metrics.MARGIN + title + Metrics.HALF + todo.y;
  }

  private static int room(int width) {
    return Math.max(1, Math.min(WIDEST, width - 2 * Metrics.MARGIN));
  }

  private Prose todo() {
    return new Prose(this, advice, look().fonts().base(), SWT.CENTER);
  }
}
