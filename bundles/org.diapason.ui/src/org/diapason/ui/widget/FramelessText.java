package org.diapason.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** A native field whose own focus frame, which some themes draw without being asked, is cut off: ours is painted around it. */
final class FramelessText extends Composite {

  /** Points that the field juts out of what is seen of it. */
  private static final int CUT = 3;

  private final Text text;

  FramelessText(Composite parent, int style) {
    super(parent, SWT.NONE);
    FillLayout layout = new FillLayout();
    layout.marginWidth = -CUT;
    layout.marginHeight = -CUT;
    setLayout(layout);
    text = new Text(this, (style & SWT.MULTI) != 0 ? style | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE | style);
  }

  Text text() {
    return text;
  }

  void dress(Color ground, Color ink) {
    setBackground(ground);
    text.setBackground(ground);
    text.setForeground(ink);
  }
}
