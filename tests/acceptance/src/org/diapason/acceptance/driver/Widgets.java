package org.diapason.acceptance.driver;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Finds widgets by id; those that are shown first. On the windows' own thread. */
final class Widgets {

  private static final String KEY = "org.eclipse.swtbot.widget.key";

  private final Display display;

  Widgets(Display display) {
    this.display = display;
  }

  Optional<Control> find(String id) {
    return Arrays.stream(display.getShells()).flatMap(Widgets::all).filter(control -> id.equals(control.getData(KEY)))
        .min((one, other) -> Boolean.compare(other.isVisible(), one.isVisible()));
  }

  Optional<MenuItem> entry(Menu menu, String id) {
    return entries(menu).filter(item -> id.equals(item.getData(KEY))).findFirst();
  }

  private static Stream<Control> all(Control control) {
    return control instanceof Composite area
        ? Stream.concat(Stream.of(control), Arrays.stream(area.getChildren()).flatMap(Widgets::all))
        : Stream.of(control);
  }

  private static Stream<MenuItem> entries(Menu menu) {
    return menu == null ? Stream.empty()
        : Arrays.stream(menu.getItems()).flatMap(item -> Stream.concat(Stream.of(item), entries(item.getMenu())));
  }
}
