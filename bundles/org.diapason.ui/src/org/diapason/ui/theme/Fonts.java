package org.diapason.ui.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Display;

/** The fonts: the system's in a few sizes and two weights. Disposed with the display. */
public final class Fonts {

  private final Font base;
  private final Font strong;
  private final Font title;
  private final Font large;
  private final Font secondary;

  Fonts(Display display) {
    base = display.getSystemFont();
    strong = derive(display, 0, SWT.BOLD);
    title = derive(display, 4, SWT.BOLD);
    large = derive(display, 10, SWT.NORMAL);
    secondary = derive(display, -1, SWT.NORMAL);
    display.disposeExec(this::dispose);
  }

  /** What is read most. */
  public Font base() {
    return base;
  }

  /** The base font, semibold: names, pressed things. */
  public Font strong() {
    return strong;
  }

  /** Four points larger, semibold: who is on the phone. */
  public Font title() {
    return title;
  }

  /** Ten points larger: dialled digits, the talking time. */
  public Font large() {
    return large;
  }

  /** One point smaller: what matters less. */
  public Font secondary() {
    return secondary;
  }

  private Font derive(Display display, int morePoints, int style) {
    FontData[] data = base.getFontData();
    for (FontData one : data) {
      one.setHeight(one.getHeight() + morePoints);
      one.setStyle(style);
    }
    return new Font(display, data);
  }

  private void dispose() {
    strong.dispose();
    title.dispose();
    large.dispose();
    secondary.dispose();
  }
}
