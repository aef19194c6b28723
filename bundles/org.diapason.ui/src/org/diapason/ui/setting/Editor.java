package org.diapason.ui.setting;

import org.diapason.ui.theme.Look;
import org.diapason.ui.widget.Grid;
import org.eclipse.swt.widgets.Composite;

/** Shows a setting on its page and changes it at once. What the administrator has locked can be seen, not changed. */
abstract class Editor {

  private final Edited edited;
  private final Framing framing;

  /** @param named whether the name is to stand above the control; else the control says it */
  Editor(Composite column, Look look, Edited edited, boolean named) {
    this.edited = edited;
    framing = new Framing(column, look, edited, named);
  }

  final Edited edited() {
    return edited;
  }

  /** Where the control lies. */
  final Composite body() {
    return framing.body();
  }

  /** Says below the control what is wrong with what was entered; empty: nothing is. */
  final void complain(String words) {
    framing.complain(words);
  }

  /** While it is refreshed: says below the control what is wrong, else what holds now; empty: nothing. */
  final void say(String wrong, String now) {
    framing.say(wrong, now);
  }

  /** Shows what holds now; a setting without effect not at all. */
  final void refresh() {
    show();
    framing.refresh();
    Grid.show(framing.area(), SettingPages.matters(edited.setting(), edited.settings()));
  }

  /** Has the control show what holds now. */
  abstract void show();
}
