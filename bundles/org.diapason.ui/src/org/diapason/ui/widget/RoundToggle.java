package org.diapason.ui.widget;

import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Something of a call that is on or off: a round button with its word below. On is filled with the accent. */
public final class RoundToggle extends Pressable {

  private static final int WIDEST = 88;

  private final Icon off;
  private final Icon on;
  private boolean selected;

  /** A toggle that is off. */
  public RoundToggle(Composite parent, Look look, Icon off, Icon on) {
    super(parent, look);
    this.off = off;
    this.on = on;
  }

  /** Whether it is on. */
  public boolean isOn() {
    return selected;
  }

  /** Shows it on or off; tells nobody. */
  public void setOn(boolean on) {
    if (selected != on) {
      selected = on;
      getAccessible().selectionChanged();
      redraw();
    }
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
  public void setLabel(String label) {
    super.setLabel(label);
    setToolTipText(label);
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = content();
    Rectangle disc = new Rectangle(area.x + (area.width - Metrics.TOGGLE) / 2, area.y, Metrics.TOGGLE, Metrics.TOGGLE);
    paintDisc(brush, disc);
    int icon = Metrics.ICON;
    brush.icon(selected ? on : off, ink(brush), disc.x + (disc.width - icon) / 2, disc.y + (disc.height - icon) / 2,
        icon);
    int top = disc.y + disc.height + Metrics.HALF + 2;
    Role words = !isEnabled() ? Role.DISABLED : selected ? Role.TEXT : Role.SECONDARY;
    brush.text(getLabel(), look().fonts().secondary(), brush.color(words),
        new Rectangle(0, top, getClientArea().width, area.y + area.height - top), SWT.CENTER);
    if (showsFocus()) {
      brush.focusRing(disc, Metrics.TOGGLE / 2);
    }
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    gc.setFont(look().fonts().secondary());
    Point word = gc.textExtent(getLabel());
    int width = Math.clamp(word.x, Metrics.TOGGLE + Metrics.GRID, WIDEST);
    return new Point(width, Metrics.TOGGLE + Metrics.HALF + 2 + word.y);
  }

  @Override
  int accessibleRole() {
    return ACC.ROLE_CHECKBUTTON;
  }

  @Override
  int accessibleState() {
    return super.accessibleState() | (selected ? ACC.STATE_CHECKED : ACC.STATE_NORMAL);
  }

  private void paintDisc(Brush brush, Rectangle disc) {
    Color accent = brush.color(Role.ACCENT);
    if (selected) {
      brush.round(disc, Metrics.TOGGLE / 2, isEnabled() ? accent : brush.color(Role.LINE));
    } else {
      brush.round(disc, Metrics.TOGGLE / 2, quietArea(brush));
      brush.edge(disc, Metrics.TOGGLE / 2, brush.color(isEnabled() ? Role.OUTLINE : Role.LINE), 1);
    }
  }

  private Color ink(Brush brush) {
    return brush.color(!isEnabled() ? Role.DISABLED : selected ? Role.ON_STRONG : Role.TEXT);
  }
}
