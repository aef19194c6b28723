package org.diapason.ui.widget;

import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Areas laid out on the grid of eight, and places in them. */
public final class Grid {

  private Grid() {
  }

  /**
   * An area with the ground of what it lies on.
   *
   * @param columns how many controls stand side by side
   * @param margin points on every side
   * @param spacing points between two controls
   */
  public static Composite area(Composite parent, Look look, int columns, int margin, int spacing) {
    Composite area = new Composite(parent, SWT.NONE);
    look.inheritGround(area);
    area.setLayout(layout(columns, margin, spacing));
    return area;
  }

  /** The layout of such an area. */
  public static GridLayout layout(int columns, int margin, int spacing) {
    GridLayout layout = new GridLayout(columns, false);
    layout.marginWidth = margin;
    layout.marginHeight = margin;
    layout.horizontalSpacing = spacing;
    layout.verticalSpacing = spacing;
    return layout;
  }

  /** As wide as there is room, as high as it wants. */
  public static void wide(Control control) {
    control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
  }

  /** As wide as there is room, in line with what has room for a focus ring around it. */
  public static void inLine(Control control) {
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
    data.horizontalIndent = Metrics.RING;
    control.setLayoutData(data);
  }

  /** As wide as there is room, of this height in points. */
  public static void wide(Control control, int height) {
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, false);
    data.heightHint = height;
    control.setLayoutData(data);
  }

  /** All the room there is. */
  public static void fill(Control control) {
    control.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
  }

  /** As large as it wants, in the middle. */
  public static void center(Control control) {
    control.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
  }

  /** Shows or hides a control; a hidden one takes no room. */
  public static void show(Control control, boolean shown) {
    GridData data = (GridData) control.getLayoutData();
    if (data == null) {
      data = new GridData();
      control.setLayoutData(data);
    }
    if (data.exclude == shown) {
      data.exclude = !shown;
      control.setVisible(shown);
      control.requestLayout();
    }
  }
}
