package org.diapason.ui.widget;

import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;

/** The line between two areas, one point thick. */
public final class Hairline extends PaintedControl {

  /** A line that is as long as its layout makes it. */
  public Hairline(Composite parent, Look look) {
    super(parent, look, SWT.NO_FOCUS);
  }

  @Override
  void paint(Brush brush) {
    brush.fill(getClientArea(), brush.color(Role.LINE));
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    return new Point(1, 1);
  }

  @Override
  int accessibleRole() {
    return ACC.ROLE_SEPARATOR;
  }
}
