package org.diapason.ui.main;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;

/** Menus that open below what was pressed. */
final class Popups {

  private Popups() {
  }

  /** Opens a menu below a control; it is disposed some time after it has closed. */
  static void open(Menu menu, Control control) {
    menu.setLocation(control.toDisplay(0, control.getSize().y));
    menu.addListener(SWT.Hide, event -> menu.getDisplay().timerExec(1_000, () -> {
      if (!menu.isDisposed()) {
        menu.dispose();
      }
    }));
    menu.setVisible(true);
  }
}
