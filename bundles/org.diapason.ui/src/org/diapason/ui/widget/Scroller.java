package org.diapason.ui.widget;

import org.diapason.ui.theme.Look;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** An area whose content scrolls where it is higher than its room; what gets the keyboard comes into view. */
public final class Scroller {

  private static final int STEP = 24;

  private final ScrolledComposite frame;
  private final Composite area;
  private final int most;
  private Control content;

  /**
   * An area without content.
   *
   * @param most the area wants to be as high as its content, but no higher than this, in points; 0: it takes what room there is
   */
  public Scroller(Composite parent, Look look, int most) {
    this.most = most;
    frame = new ScrolledComposite(parent, SWT.V_SCROLL);
    look.inheritGround(frame);
    frame.setExpandHorizontal(true);
    frame.setExpandVertical(true);
    frame.setShowFocusedControl(true);
    frame.getVerticalBar().setIncrement(STEP);
    area = Grid.area(frame, look, 1, 0, 0);
    content = area;
    frame.setContent(area);
    frame.setLayoutData(new GridData(SWT.FILL, most == 0 ? SWT.FILL : SWT.CENTER, true, most == 0));
    frame.addListener(SWT.Resize, event -> fit(content));
  }

  /** What lies in the scrolled area has this as parent. */
  public Composite area() {
    return area;
  }

  /** To be shown and hidden. */
  public Control control() {
    return frame;
  }

  /** Takes over how high this content of the area wants to be now. */
  public void fit(Control shown) {
    content = shown;
    int width = frame.getClientArea().width;
    int height = shown.computeSize(width > 0 ? width : SWT.DEFAULT, SWT.DEFAULT).y;
    frame.setMinHeight(height);
    GridData place = (GridData) frame.getLayoutData();
    if (most > 0 && place.heightHint != Math.min(height, most)) {
      place.heightHint = Math.min(height, most);
      frame.requestLayout();
    }
  }
}
