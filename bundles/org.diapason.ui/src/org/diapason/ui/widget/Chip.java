package org.diapason.ui.widget;

import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** A small pill that narrows what is shown while it is on. */
public final class Chip extends Pressable {

  private static final int HEIGHT = 28;
  private static final int PADDING = 12;

  private boolean selected;

  /** A chip that is off. */
  public Chip(Composite parent, Look look) {
    super(parent, look);
  }

  /** Whether it is on. */
  public boolean isOn() {
    return selected;
  }

  /** Shows it on or off; tells nobody. */
  public void setOn(boolean on) {
    selected = on;
    getAccessible().selectionChanged();
    redraw();
  }

  /** Turns it over and tells its listeners. */
  @Override
  public void press() {
    if (isEnabled()) {
      setOn(!selected);
      super.press();
    }
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = content();
    int radius = area.height / 2;
    brush.round(area, radius, selected ? brush.color(Role.SELECTED) : quietArea(brush));
    Role edge = !isEnabled() ? Role.LINE : selected ? Role.ACCENT : Role.OUTLINE;
    brush.edge(area, radius, brush.color(edge), 1);
    Role ink = !isEnabled() ? Role.DISABLED : selected ? Role.TEXT : Role.SECONDARY;
    brush.text(getLabel(), look().fonts().base(), brush.color(ink),
        new Rectangle(area.x + PADDING, area.y, area.width - 2 * PADDING, area.height), SWT.CENTER);
    if (showsFocus()) {
      brush.focusRing(area, radius);
    }
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    gc.setFont(look().fonts().base());
    return new Point(gc.textExtent(getLabel()).x + 2 * PADDING, HEIGHT);
  }

  @Override
  int accessibleRole() {
    return ACC.ROLE_CHECKBUTTON;
  }

  @Override
  int accessibleState() {
    return super.accessibleState() | (selected ? ACC.STATE_CHECKED : ACC.STATE_NORMAL);
  }
}
