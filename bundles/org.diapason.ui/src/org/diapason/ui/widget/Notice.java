package org.diapason.ui.widget;

import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Something the user should know: what happened, what to do, and a button that does it. */
public final class Notice extends PaintedControl {

  /** How urgent it is. */
  public enum Kind {
    /** Good to know. */
    INFO(Icon.INFO, Role.SECONDARY),
    /** It worked. */
    DONE(Icon.CHECK, Role.GOOD),
    /** Something is not as it should be. */
    WARNING(Icon.WARNING, Role.WARNING),
    /** Something does not work. */
    ERROR(Icon.ERROR, Role.BAD);

    private final Icon sign;
    private final Role role;

    Kind(Icon sign, Role role) {
      this.sign = sign;
      this.role = role;
    }
  }

  private static final int PADDING = 12;
  private static final int WIDTH = 320;

  private final Kind kind;
  private final ActionButton action;
  private final IconButton close;

  /** A notice without words, action or close button. */
  public Notice(Composite parent, Look look, Kind kind) {
    super(parent, look, SWT.NONE);
    this.kind = kind;
    look.ground(this, Role.SURFACE);
    action = new ActionButton(this, look, ActionButton.Kind.QUIET);
    action.setVisible(false);
    close = new IconButton(this, look, Icon.CLOSE);
    close.setVisible(false);
    addListener(SWT.Resize, event -> place());
  }

  /** Offers something to do about it; pressing {@link #getActionButton()} does it. */
  public void setAction(String label) {
    action.setLabel(label);
    action.setVisible(!label.isEmpty());
    requestLayout();
    place();
  }

  /** Lets the user put it away; pressing {@link #getCloseButton()} asks for it. */
  public void setClosable(String label) {
    close.setLabel(label);
    close.setVisible(true);
    requestLayout();
    place();
  }

  /** The button offered by {@link #setAction}. */
  public ActionButton getActionButton() {
    return action;
  }

  /** The button offered by {@link #setClosable}. */
  public IconButton getCloseButton() {
    return close;
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = content();
    brush.round(area, Metrics.RADIUS, brush.color(Role.SURFACE));
    brush.edge(area, Metrics.RADIUS, brush.color(Role.LINE), 1);
    brush.icon(kind.sign, brush.color(kind.role), area.x + PADDING, area.y + PADDING, Metrics.ICON);
    int width = wordsWidth(area.width);
    int lower = Math.max(0, (Metrics.ICON - prose().size(width).y) / 2);
    prose().paint(brush, brush.color(Role.TEXT), area.x + wordsLeft(), area.y + PADDING + lower, width);
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    int width = widthHint == SWT.DEFAULT ? WIDTH : widthHint;
    return new Point(width, wordsHeight(width) + (action.getVisible() ? Metrics.FIELD - Metrics.HALF : 0));
  }

  @Override
  public void setLabel(String label) {
    super.setLabel(label);
    place();
  }

  /** None is needed; it stands in line with fields and buttons, which need it. */
  @Override
  int ringRoom() {
    return Metrics.RING;
  }

  @Override
  int accessibleRole() {
    return ACC.ROLE_LABEL;
  }

  private int wordsHeight(int width) {
    return Math.max(Metrics.ICON, prose().size(wordsWidth(width)).y) + 2 * PADDING;
  }

  private static int wordsLeft() {
    return PADDING + Metrics.ICON + Metrics.GRID;
  }

  private int wordsWidth(int width) {
    return Math.max(1, width - wordsLeft() - (close.getVisible() ? Metrics.TARGET + Metrics.GRID : PADDING));
  }

  private Prose prose() {
    return new Prose(this, getLabel(), look().fonts().base(), SWT.LEAD);
  }

  private void place() {
    Rectangle area = content();
    Point side = close.computeSize(SWT.DEFAULT, SWT.DEFAULT);
    int top = area.y + PADDING + (Metrics.ICON - side.y) / 2;
    close.setBounds(area.x + area.width - side.x - 2, top, side.x, side.y);
    Point wanted = action.computeSize(SWT.DEFAULT, SWT.DEFAULT);
    int left = wordsLeft() - Metrics.GRID - Metrics.RING;
    int below = area.y + wordsHeight(area.width) - PADDING - Metrics.HALF;
    action.setBounds(area.x + left, below, Math.min(wanted.x, area.width - left), wanted.y);
  }
}
