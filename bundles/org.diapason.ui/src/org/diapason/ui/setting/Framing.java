package org.diapason.ui.setting;

import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.Paragraph;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/**
 * A setting's place on its page: the name above its control, with a padlock while it is locked; below, what is good to know or
 * what is wrong.
 */
final class Framing {

  private final Edited edited;
  private final Composite area;
  private final Composite body;
  private final Caption name;
  private final Paragraph below;
  private String complaint = "";
  private String note = "";

  /**
   * An empty place.
   *
   * @param named whether the name stands above; else the control says it
   */
  Framing(Composite column, Look look, Edited edited, boolean named) {
    this.edited = edited;
    area = Grid.area(column, look, 1, 0, 2);
    ((GridLayout) area.getLayout()).marginBottom = Metrics.GRID;
    Grid.wide(area);
    name = new Caption(area, look, Caption.Style.SECONDARY);
    name.setLayoutData(indented());
    Grid.show(name, named);
    body = Grid.area(area, look, 1, 0, 0);
    ((GridLayout) body.getLayout()).marginWidth = named ? Metrics.HALF : 0;
    Grid.wide(body);
    below = new Paragraph(area, look);
    below.setLayoutData(indented());
  }

  /** Shows or hides all of it. */
  Composite area() {
    return area;
  }

  /** Where the control lies. */
  Composite body() {
    return body;
  }

  /** Says what is wrong in place of what is good to know; empty: nothing is. */
  void complain(String words) {
    if (!complaint.equals(words)) {
      complaint = words;
      edited.again().run();
    }
  }

  /** Says what is wrong, else what holds now, in place of what is good to know, once it is refreshed; empty: nothing. */
  void say(String wrong, String now) {
    complaint = wrong;
    note = now;
  }

  void refresh() {
    name.setLabel(edited.name());
    name.setSign(edited.locked() ? Icon.LOCK : null, Role.SECONDARY);
    below.setRole(complaint.isEmpty() ? Role.SECONDARY : Role.BAD);
    below.setLabel(!complaint.isEmpty() ? complaint : !note.isEmpty() ? note : edited.help());
    Grid.show(below, !below.getLabel().isEmpty());
  }

  private static GridData indented() {
    GridData place = new GridData(SWT.FILL, SWT.CENTER, true, false);
    place.horizontalIndent = Metrics.GRID;
    return place;
  }
}
