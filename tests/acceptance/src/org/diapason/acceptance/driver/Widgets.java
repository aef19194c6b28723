package org.diapason.acceptance.driver;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Finds widgets by id, of which a part may be left open by a star; those that are shown first. On the windows' own thread. */
final class Widgets {

  static final String KEY = "org.eclipse.swtbot.widget.key";

  private final Display display;

  Widgets(Display display) {
    this.display = display;
  }

  Optional<Control> find(String id) {
    return all(id).min((one, other) -> Boolean.compare(other.isVisible(), one.isVisible()));
  }

  Stream<Control> all(String id) {
    return Arrays.stream(display.getShells()).flatMap(Widgets::all).filter(control -> fits(id, control.getData(KEY)));
  }

  Optional<MenuItem> entry(Menu menu, String id) {
    return entries(menu).filter(item -> id.equals(item.getData(KEY))).findFirst();
  }

  Optional<TreeItem> entry(Tree tree, String id) {
    return Arrays.stream(tree.getItems()).flatMap(item -> Stream.concat(Stream.of(item), Arrays.stream(item.getItems())))
        .filter(item -> item.getData(KEY) != null && fits(id, item.getData(KEY))).findFirst();
  }

  private static boolean fits(String id, Object key) {
    int star = id.indexOf('*');
    return star < 0 ? id.equals(key)
        : key instanceof String text && text.startsWith(id.substring(0, star)) && text.endsWith(id.substring(star + 1));
  }

  static Stream<Control> all(Control control) {
    return control instanceof Composite area
        ? Stream.concat(Stream.of(control), Arrays.stream(area.getChildren()).flatMap(Widgets::all))
        : Stream.of(control);
  }

  private static Stream<MenuItem> entries(Menu menu) {
    return menu == null ? Stream.empty()
        : Arrays.stream(menu.getItems()).flatMap(item -> Stream.concat(Stream.of(item), entries(item.getMenu())));
  }
}
