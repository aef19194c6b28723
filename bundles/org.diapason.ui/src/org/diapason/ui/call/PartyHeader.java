package org.diapason.ui.call;

import org.diapason.core.call.CallView;
import org.diapason.ui.text.CallTexts;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.Avatar;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.Grid;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** Who the far side is. */
final class PartyHeader {

  private final Avatar avatar;
  private final Caption name;
  private final Caption number;

  PartyHeader(Composite parent, Look look) {
    Composite area = Grid.area(parent, look, 2, Metrics.MARGIN, Metrics.MARGIN);
    Grid.wide(area, Metrics.HEADER + Metrics.GRID);
    avatar = new Avatar(area, look, Metrics.AVATAR_HEADER);
    Composite lines = Grid.area(area, look, 1, 0, Metrics.HALF / 2);
    lines.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
    name = new Caption(lines, look, Caption.Style.TITLE);
    name.setKey("call.name");
    Grid.wide(name);
    number = new Caption(lines, look, Caption.Style.SECONDARY);
    number.setKey("call.number");
    Grid.wide(number);
  }

  void show(CallView call) {
    avatar.setPerson(call.party().shown(), null);
    name.setLabel(call.party().shown());
    number.setLabel(CallTexts.number(call.party()));
  }
}
