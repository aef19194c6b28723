package org.diapason.ui.widget;

import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Composite;

/** Some sentences that explain, wrapped to the width there is. */
public final class Paragraph extends PaintedControl {

  private static final int WIDTH = 320;

  /** A paragraph without words. */
  public Paragraph(Composite parent, Look look) {
    super(parent, look, SWT.NO_FOCUS);
  }

  @Override
  void paint(Brush brush) {
    TextLayout layout = layout(getClientArea().width);
    brush.gc().setForeground(brush.color(Role.SECONDARY));
    layout.draw(brush.gc(), 0, 0);
    layout.dispose();
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    int width = widthHint == SWT.DEFAULT ? WIDTH : widthHint;
    TextLayout layout = layout(width);
    int height = layout.getBounds().height;
    layout.dispose();
    return new Point(width, height);
  }

  private TextLayout layout(int width) {
    TextLayout layout = new TextLayout(getDisplay());
    layout.setFont(look().fonts().secondary());
    layout.setOrientation(getStyle() & (SWT.LEFT_TO_RIGHT | SWT.RIGHT_TO_LEFT));
    layout.setText(getLabel());
    layout.setWidth(Math.max(1, width));
    return layout;
  }
}
