package org.diapason.ui.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** Tells once that something of the windows is being painted. */
final class FirstPaint implements Listener {

  private final Display display;
  private final Runnable painted;

  private FirstPaint(Display display, Runnable painted) {
    this.display = display;
    this.painted = painted;
  }

  /** Runs an action in the UI thread, within the next paint of any control. */
  static void await(Display display, Runnable painted) {
    display.addFilter(SWT.Paint, new FirstPaint(display, painted));
  }

  @Override
  public void handleEvent(Event event) {
    display.removeFilter(SWT.Paint, this);
    painted.run();
  }
}
