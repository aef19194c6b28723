package org.diapason.ui.widget;

import org.diapason.ui.theme.Look;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;

/** A person's picture or initials. */
public final class Avatar extends PaintedControl {

  private final int size;
  private Image picture;

  /**
   * An avatar.
   *
   * @param size diameter in points, one of {@link org.diapason.ui.theme.Metrics}' avatar sizes
   */
  public Avatar(Composite parent, Look look, int size) {
    super(parent, look, SWT.NO_FOCUS);
    this.size = size;
  }

  /**
   * Shows a person.
   *
   * @param picture the person's picture or null; stays the caller's
   */
  public void setPerson(String name, Image picture) {
    this.picture = picture;
    setLabel(name);
    redraw();
  }

  @Override
  void paint(Brush brush) {
    AvatarArt.paint(brush, getLabel(), picture, 0, 0, size);
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    return new Point(size, size);
  }

  @Override
  int accessibleRole() {
    return ACC.ROLE_GRAPHIC;
  }
}
