package org.diapason.ui.setting;

import java.util.List;
import java.util.function.Function;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.Popups;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** One of several values, chosen from a menu. */
class MenuEditor extends Editor {

  private final Function<Edited, List<String>> offered;
  private final Function<String, String> named;
  private final ActionButton choice;

  /**
   * A menu.
   *
   * @param offered the written forms to choose from at the moment it opens
   * @param named what people call a value
   */
  MenuEditor(Composite column, Look look, Edited edited, Function<Edited, List<String>> offered,
      Function<String, String> named) {
    super(column, look, edited, true);
    this.offered = offered;
    this.named = named;
    choice = new ActionButton(body(), look, ActionButton.Kind.NEUTRAL);
    choice.setKey(edited.key());
    choice.setOpensMenu(true);
    choice.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    choice.onPress(this::open);
    ((GridLayout) body().getLayout()).horizontalSpacing = Metrics.GRID;
  }

  @Override
  void show() {
    choice.setLabel(named.apply(edited().written()));
    choice.setEnabled(!edited().locked());
    choice.requestLayout();
  }

  /** Puts what there is to choose from into the menu. */
  void fill(Menu menu) {
    offered.apply(edited()).forEach(value -> add(menu, value));
  }

  /** Adds one value. */
  final void add(Menu menu, String value) {
    MenuItem item = new MenuItem(menu, SWT.RADIO);
    item.setText(named.apply(value).replace("&", "&&"));
    item.setSelection(value.equals(edited().written()));
    Popups.key(item, "menu." + edited().setting().id() + "." + value);
    item.addListener(SWT.Selection, event -> {
      if (item.getSelection()) {
        edited().store(value);
      }
    });
  }

  private void open() {
    Menu menu = new Menu(choice.getShell(), SWT.POP_UP);
    fill(menu);
    Popups.open(menu, choice);
  }
}
