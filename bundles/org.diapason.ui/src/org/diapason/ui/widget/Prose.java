package org.diapason.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextLayout;

/**
 * Text over several lines, wrapped to a width.
 *
 * @param owner gives the display and the direction of reading
 * @param align {@link SWT#LEAD} or {@link SWT#CENTER}
 */
record Prose(PaintedControl owner, String text, Font font, int align) {

  /**
   * The room it takes.
   *
   * @param width the most there is, in points
   * @return the widest line's width and the height of all
   */
  Point size(int width) {
    TextLayout layout = layout(width);
    int widest = 0;
    for (int i = 0; i < layout.getLineCount(); i++) {
      widest = Math.max(widest, layout.getLineBounds(i).width);
    }
    Point size = new Point(Math.min(width, widest + 1), layout.getBounds().height);
    layout.dispose();
    return size;
  }

  /** Paints it; {@code width} is what {@link #size} was asked or what it answered. */
  void paint(Brush brush, Color colour, int x, int y, int width) {
    TextLayout layout = layout(width);
    brush.gc().setForeground(colour);
    layout.draw(brush.gc(), x, y);
    layout.dispose();
  }

  private TextLayout layout(int width) {
    TextLayout layout = new TextLayout(owner.getDisplay());
    layout.setFont(font);
    layout.setOrientation(owner.getStyle() & (SWT.LEFT_TO_RIGHT | SWT.RIGHT_TO_LEFT));
    layout.setAlignment(align);
    layout.setText(text);
    layout.setWidth(Math.max(1, width));
    return layout;
  }
}
