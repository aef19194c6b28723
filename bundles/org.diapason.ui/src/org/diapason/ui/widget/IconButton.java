package org.diapason.ui.widget;

import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** A round button that is only a sign; its label is its name and tool tip. */
public final class IconButton extends Pressable {

  private Icon sign;
  private Role role = Role.SECONDARY;

  /** A quiet button. */
  public IconButton(Composite parent, Look look, Icon sign) {
    super(parent, look);
    this.sign = sign;
  }

  /** Changes the sign and its colour. */
  public void setSign(Icon sign, Role role) {
    this.sign = sign;
    this.role = role;
    redraw();
  }

  @Override
  public void setLabel(String label) {
    super.setLabel(label);
    setToolTipText(label);
  }

  @Override
  int ringRoom() {
    return 2;
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = content();
    int side = Metrics.TARGET;
    Rectangle disc = new Rectangle(area.x + (area.width - side) / 2, area.y + (area.height - side) / 2, side, side);
    brush.round(disc, side / 2, quietArea(brush));
    Role ink = !isEnabled() ? Role.DISABLED : isHovered() && role == Role.SECONDARY ? Role.TEXT : role;
    int inset = (side - Metrics.ICON) / 2;
    brush.icon(sign, brush.color(ink), disc.x + inset, disc.y + inset, Metrics.ICON);
    if (showsFocus()) {
      brush.edge(new Rectangle(disc.x - 2, disc.y - 2, side + 4, side + 4), side / 2 + 2, brush.color(Role.ACCENT), 2);
    }
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    return new Point(Metrics.TARGET, Metrics.TARGET);
  }
}
