package org.diapason.ui.event;

import org.eclipse.swt.widgets.Widget;

/** Repeats something on the UI thread while its owner is there: durations and meters. */
public final class Ticker implements Runnable {

  private final Widget owner;
  private final int millis;
  private final Runnable action;

  private Ticker(Widget owner, int millis, Runnable action) {
    this.owner = owner;
    this.millis = millis;
    this.action = action;
  }

  /**
   * Begins.
   *
   * @param millis from one run to the next
   */
  public static void every(Widget owner, int millis, Runnable action) {
    new Ticker(owner, millis, action).next();
  }

  @Override
  public void run() {
    if (!owner.isDisposed()) {
      action.run();
      next();
    }
  }

  private void next() {
    owner.getDisplay().timerExec(millis, this);
  }
}
