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

/** A line that says what is on or off, with the switch for it at its end; a padlock before it while it is not ours to turn. */
public final class Switch extends Pressable {

  private static final int TRACK = 36;
  private static final int HEIGHT = 20;
  private static final int KNOB = 7;

  private boolean on;
  private boolean locked;

  /** A switch that is off. */
  public Switch(Composite parent, Look look) {
    super(parent, look);
  }

  /** Whether it is on. */
  public boolean isOn() {
    return on;
  }

  /** Shows it on or off; tells nobody. */
  public void setOn(boolean on) {
    if (this.on != on) {
      this.on = on;
      getAccessible().selectionChanged();
      redraw();
    }
  }

  /** Shows that somebody else decides; it can not be turned then. */
  public void setLocked(boolean locked) {
    this.locked = locked;
    setEnabled(!locked);
  }

  /** Turns it over and tells its listeners. */
  @Override
  public void press() {
    if (isEnabled()) {
      setOn(!on);
      super.press();
    }
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = content();
    brush.round(area, Metrics.RADIUS, quietArea(brush));
    int x = area.x + Metrics.HALF;
    if (locked) {
      brush.icon(Icon.LOCK, brush.color(Role.SECONDARY), x, area.y + (area.height - Metrics.ICON_SMALL) / 2,
          Metrics.ICON_SMALL);
      x += Metrics.ICON_SMALL + Metrics.HALF;
    }
    Rectangle track = new Rectangle(area.x + area.width - TRACK - Metrics.HALF, area.y + (area.height - HEIGHT) / 2,
        TRACK, HEIGHT);
    brush.text(getLabel(), look().fonts().base(), brush.color(isEnabled() ? Role.TEXT : Role.DISABLED),
        new Rectangle(x, area.y, track.x - x - Metrics.GRID, area.height), SWT.LEAD);
    paintTrack(brush, track);
    if (showsFocus()) {
      brush.focusRing(area, Metrics.RADIUS);
    }
  }

  private void paintTrack(Brush brush, Rectangle track) {
    boolean full = on && isEnabled();
    if (on) {
      brush.round(track, HEIGHT / 2, brush.color(full ? Role.ACCENT : Role.LINE));
    } else {
      brush.edge(track, HEIGHT / 2, brush.color(isEnabled() ? Role.SECONDARY : Role.LINE), 1);
    }
    int inset = HEIGHT / 2;
    int x = on ? track.x + track.width - inset : track.x + inset;
    Role knob = full ? Role.ON_STRONG : isEnabled() ? Role.SECONDARY : Role.DISABLED;
    brush.disc(x, track.y + inset, on ? KNOB : KNOB - 2, brush.color(knob));
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    gc.setFont(look().fonts().base());
    int sign = locked ? Metrics.ICON_SMALL + Metrics.HALF : 0;
    return new Point(gc.textExtent(getLabel()).x + sign + TRACK + 2 * Metrics.GRID, Metrics.TARGET);
  }

  @Override
  int accessibleRole() {
    return ACC.ROLE_CHECKBUTTON;
  }

  @Override
  int accessibleState() {
    return super.accessibleState() | (on ? ACC.STATE_CHECKED : ACC.STATE_NORMAL);
  }
}
