package org.diapason.ui.widget;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Menus that open below what was pressed. */
public final class Popups {

  private Popups() {
  }

  /** Opens a menu below a control, whose menu it then is; the one of the time before is disposed. */
  public static void open(Menu menu, Control control) {
    if (control.getMenu() != null) {
      control.getMenu().dispose();
    }
    control.setMenu(menu);
    menu.setLocation(control.toDisplay(0, control.getSize().y));
    menu.setVisible(true);
  }

  /** Gives an entry the key under which tests find it. */
  public static void key(MenuItem item, String key) {
    item.setData(PaintedControl.WIDGET_KEY, key);
  }
}
