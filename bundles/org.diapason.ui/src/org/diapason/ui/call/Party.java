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

/** Who the far side is: picture, name, and the number where the name is not the number already. */
final class Party {

  private final Avatar avatar;
  private final Caption name;
  private final Caption number;

  Party(Composite parent, Look look) {
    Composite area = Grid.area(parent, look, 1, 0, Metrics.HALF);
    Grid.wide(area);
    avatar = new Avatar(area, look, Metrics.AVATAR_STAGE);
    Grid.center(avatar);
    name = caption(area, look, Caption.Style.TITLE, "call.name");
    ((GridData) name.getLayoutData()).verticalIndent = Metrics.GRID;
    number = caption(area, look, Caption.Style.SECONDARY, "call.number");
  }

  void show(CallView call) {
    String shown = call.party().shown();
    String its = CallTexts.number(call.party());
    avatar.setPerson(shown, null);
    name.setLabel(shown);
    number.setLabel(its.equals(shown) ? "" : its);
    Grid.show(number, !its.equals(shown));
  }

  void showPicture(boolean shown) {
    Grid.show(avatar, shown);
  }

  private static Caption caption(Composite area, Look look, Caption.Style style, String key) {
    Caption caption = new Caption(area, look, style);
    caption.setKey(key);
    caption.setAlign(SWT.CENTER);
    Grid.wide(caption);
    return caption;
  }
}
