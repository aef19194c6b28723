package org.diapason.ui.widget;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Menus that open below what was pressed. */
public final class Popups {

  private Popups() {
  }

  /** Opens a menu below a control, whose menu it then is; the one of the time before is disposed. */
  public static void open(Menu menu, Control control) {
    openAt(menu, control, control.toDisplay(0, control.getSize().y));
  }

  /**
   * The same at a place.
   *
   * @param place on the display
   */
  public static void openAt(Menu menu, Control control, Point place) {
    if (control.getMenu() != null) {
      control.getMenu().dispose();
    }
    control.setMenu(menu);
    menu.setLocation(place);
    menu.setVisible(true);
  }

  /** Gives an entry the key under which tests find it. */
  public static void key(MenuItem item, String key) {
    item.setData(PaintedControl.WIDGET_KEY, key);
  }
}
