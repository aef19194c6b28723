package org.diapason.ui.widget;

import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** An area with round corners for what belongs together; whoever makes it lays it out. */
public final class RoundedArea extends Composite {

  private final Look look;

  /** An area without content. */
  public RoundedArea(Composite parent, Look look) {
    super(parent, SWT.DOUBLE_BUFFERED);
    this.look = look;
    look.ground(this, Role.SURFACE);
    addListener(SWT.Paint, event -> paint(event.gc));
  }

  private void paint(GC gc) {
    Rectangle area = getClientArea();
    Brush brush = new Brush(gc, look, look.color(Look.groundOf(this)));
    brush.fill(area, brush.ground());
    brush.round(area, Metrics.RADIUS, brush.color(Role.SURFACE));
  }
}
