package org.diapason.ui.setting;

import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.Switch;
import org.eclipse.swt.widgets.Composite;

/** Turns something on and off. */
final class ToggleEditor extends Editor {

  private final Switch toggle;

  ToggleEditor(Composite column, Look look, Edited edited) {
    super(column, look, edited, false);
    toggle = new Switch(body(), look);
    toggle.setKey(edited.key());
    toggle.onPress(() -> edited.store(String.valueOf(toggle.isOn())));
    Grid.wide(toggle, Metrics.TARGET); // what is said below it is to stand near
  }

  @Override
  void show() {
    toggle.setLabel(edited().name());
    toggle.setOn(Boolean.parseBoolean(edited().written()));
    toggle.setLocked(edited().locked());
  }
}
