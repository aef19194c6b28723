package org.diapason.acceptance.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/** The events that a mouse and a keyboard cause. */
final class Input {

  private Input() {
  }

  static Event mouse(Point size, double share) {
    Event event = new Event();
    event.button = 1;
    event.count = 1;
    event.x = (int) (size.x * share);
    event.y = size.y / 2;
    return event;
  }

  static Event key(int stateMask, int keyCode) {
    Event event = new Event();
    event.keyCode = keyCode;
    event.stateMask = stateMask;
    boolean control = (stateMask & SWT.CTRL) != 0 && keyCode >= 'a' && keyCode <= 'z';
    event.character = control ? (char) (keyCode - 'a' + 1) : (keyCode & SWT.KEYCODE_BIT) == 0 ? (char) keyCode : 0;
    return event;
  }
}
