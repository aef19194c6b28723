package org.diapason.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** What a user does to a widget. */
final class Input {

  private Input() {
  }

  static void key(Control control, int keyCode) {
    key(control, keyCode, 0, 0);
  }

  static void type(Control control, char character, int time) {
    Event event = new Event();
    event.character = character;
    event.keyCode = character;
    event.time = time;
    control.notifyListeners(SWT.KeyDown, event);
  }

  static void key(Control control, int keyCode, int stateMask, int time) {
    Event event = new Event();
    event.keyCode = keyCode;
    event.character = keyCode < 128 ? (char) keyCode : 0;
    event.stateMask = stateMask;
    event.time = time;
    control.notifyListeners(SWT.KeyDown, event);
  }

  static void click(Control control, int x, int y) {
    hold(control, x, y, 0);
  }

  /** Presses the mouse button for some milliseconds. */
  static void hold(Control control, int x, int y, int millis) {
    mouse(control, SWT.MouseDown, x, y, 1000);
    mouse(control, SWT.MouseUp, x, y, 1000 + millis);
  }

  static void mouse(Control control, int type, int x, int y, int time) {
    Event event = new Event();
    event.button = type == SWT.MouseMove ? 0 : 1;
    event.x = x;
    event.y = y;
    event.time = time;
    control.notifyListeners(type, event);
  }
}
