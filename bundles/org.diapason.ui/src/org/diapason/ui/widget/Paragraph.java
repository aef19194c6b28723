package org.diapason.ui.widget;

import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Some sentences that explain, wrapped to the width there is. */
public final class Paragraph extends PaintedControl {

  private static final int WIDTH = 320;

  private Role role = Role.SECONDARY;

  /** A paragraph without words. */
  public Paragraph(Composite parent, Look look) {
    super(parent, look, SWT.NO_FOCUS);
  }

  /** Its colour; what explains is {@link Role#SECONDARY}. */
  public void setRole(Role role) {
    this.role = role;
    redraw();
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = content();
    prose().paint(brush, brush.color(role), area.x, area.y, area.width);
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    int width = widthHint == SWT.DEFAULT ? WIDTH : widthHint;
    return new Point(width, prose().size(width).y);
  }

  private Prose prose() {
    return new Prose(this, getLabel(), look().fonts().secondary(), SWT.LEAD);
  }
}
