package org.diapason.ui.widget;

import org.diapason.ui.theme.Look;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** The product's own sign, large. */
public final class Brand extends PaintedControl {

  private static final int SIZE = 72;

  private final Image image;

  /** The sign. */
  public Brand(Composite parent, Look look) {
    super(parent, look, SWT.NO_FOCUS);
    Image[] all = look.icons().product();
    image = all[all.length - 1];
    addDisposeListener(event -> {
      for (Image one : all) {
        one.dispose();
      }
    });
    setLabel("Diapason");
  }

  @Override
  void paint(Brush brush) {
    Rectangle whole = image.getBounds();
    brush.gc().setInterpolation(SWT.HIGH);
    brush.gc().drawImage(image, 0, 0, whole.width, whole.height, 0, 0, SIZE, SIZE);
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    return new Point(SIZE, SIZE);
  }

  @Override
  int accessibleRole() {
    return ACC.ROLE_GRAPHIC;
  }
}
