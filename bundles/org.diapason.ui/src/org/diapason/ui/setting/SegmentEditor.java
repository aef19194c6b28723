package org.diapason.ui.setting;

import org.diapason.ui.theme.Look;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.Segmented;
import org.eclipse.swt.widgets.Composite;

/** One of a few values, all of them in sight. */
final class SegmentEditor extends Editor {

  private final Segmented choice;

  SegmentEditor(Composite column, Look look, Edited edited) {
    super(column, look, edited, true);
    choice = new Segmented(body(), look);
    choice.setKey(edited.key());
    choice.onSelect(index -> edited.store(edited.choices().get(index)));
    Grid.wide(choice);
  }

  @Override
  void show() {
    choice.setLabel(edited().name());
    choice.setSegments(edited().choices().stream().map(edited()::named).toList());
    choice.select(edited().choices().indexOf(edited().written()));
    choice.setEnabled(!edited().locked());
  }
}
