package org.diapason.ui.widget;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Where the keyboard's focus is. */
public final class Keyboard {

  private Keyboard() {
  }

  /** Whether an area, or something in it, has the focus. */
  public static boolean isIn(Composite area) {
    Control control = area.getDisplay().getFocusControl();
    while (control != null && control != area) {
      control = control.getParent();
    }
    return control != null;
  }
}
