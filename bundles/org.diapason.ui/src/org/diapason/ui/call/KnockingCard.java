package org.diapason.ui.call;

import java.util.List;
import org.diapason.core.call.CallView;
import org.diapason.ui.text.CallTexts;
import org.diapason.ui.text.Texts;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.Avatar;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.Grid;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Who knocks while another call is on the stage, above it, with what can be done; picture and name can be
 * dragged onto the stage.
 */
final class KnockingCard {

  private final Composite card;
  private final Avatar avatar;
  private final Caption name;
  private final Caption state;
  private final IncomingButtons buttons;
  private final CallTexts words;

  KnockingCard(Composite parent, Look look, Texts texts, CallBoard board, CallDesk desk) {
    words = new CallTexts(texts);
    card = new Composite(parent, SWT.NONE);
    look.ground(card, Role.SURFACE);
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = Metrics.MARGIN;
    layout.marginHeight = Metrics.GRID;
    layout.horizontalSpacing = Metrics.GRID;
    card.setLayout(layout);
    Grid.wide(card);
    avatar = new Avatar(card, look, Metrics.AVATAR_HEADER);
    Composite lines = Grid.area(card, look, 1, 0, Metrics.HALF);
    Grid.wide(lines);
    name = new Caption(lines, look, Caption.Style.TITLE);
    name.setKey("knock.name");
    Grid.wide(name);
    state = new Caption(lines, look, Caption.Style.SECONDARY);
    state.setKey("knock.state");
    Grid.wide(state);
    ((GridData) lines.getLayoutData()).horizontalIndent = Metrics.HALF;
    for (Control taken : List.of(avatar, name, state)) {
      CallDrag.from(taken, board, () -> board.knocking().map(CallView::id));
    }
    buttons = new IncomingButtons(card, look, texts, board, desk, "knock");
    Grid.show(card, false);
  }

  void show(CallView call) {
    avatar.setPerson(call.party().shown(), null);
    name.setLabel(call.party().shown());
    state.setLabel(words.state(call));
    state.setSign(Icon.PHONE_IN, Role.WARNING);
    buttons.show(call);
  }

  void setVisible(boolean visible) {
    Grid.show(card, visible);
  }
}
