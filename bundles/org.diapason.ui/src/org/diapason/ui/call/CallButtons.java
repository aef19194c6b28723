package org.diapason.ui.call;

import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.EvenRows;
import org.diapason.ui.widget.Grid;
import org.eclipse.swt.widgets.Composite;

/** The large buttons: answer and reject, or end, or what can be done after the end. */
final class CallButtons {

  private final IncomingButtons incoming;
  private final ActionButton end;
  private final ActionButton again;
  private final ActionButton close;
  private final ActionButton later;
  private final CallDesk desk;
  private CallView call;

  CallButtons(Composite parent, Look look, Texts texts, CallBoard board, CallDesk desk) {
    this.desk = desk;
    incoming = new IncomingButtons(parent, look, texts, board, desk, "call");
    Composite row = Grid.area(parent, look, 1, 0, 0);
    row.setLayout(new EvenRows(0)); // what is hidden takes no room, so that the others stand in the middle
    Grid.wide(row);
    end = button(row, look, ActionButton.Kind.REJECT, Icon.PHONE_DOWN, "call.hangUp");
    again = button(row, look, ActionButton.Kind.NEUTRAL, Icon.PHONE, "call.again");
    close = button(row, look, ActionButton.Kind.QUIET, null, "call.close");
    later = button(parent, look, ActionButton.Kind.NEUTRAL, Icon.REFRESH, "call.callBack");
    Grid.center(later);
    later.onPress(() -> waitFor(call));
    texts.bind(row, () -> {
      later.setLabel(texts.of(Word.CALL_BACK));
      end.setLabel(texts.of(Word.CALL_END));
      again.setLabel(texts.of(Word.CALL_AGAIN));
      close.setLabel(texts.of(Word.CALL_CLOSE));
    });
    end.onPress(desk::end);
    again.onPress(() -> board.stage().ifPresent(desk::again));
    close.onPress(board::putAway);
  }

  void show(CallView shown) {
    call = shown;
    boolean ringing = call.phase() == CallPhase.RINGING_HERE;
    boolean ended = call.phase() == CallPhase.ENDED;
    incoming.show(call);
    incoming.setVisible(ringing);
    Grid.show(end.getParent(), !ringing);
    Grid.show(end, !ringing && !ended);
    Grid.show(again, ended);
    Grid.show(close, ended);
    Grid.show(later, ended && desk.canCallBack(call));
  }

  private void waitFor(CallView busy) {
    desk.callBack(busy);
    Grid.show(later, desk.canCallBack(busy));
  }

  void focusAnswer() {
    incoming.focusAnswer();
  }

  private static ActionButton button(Composite row, Look look, ActionButton.Kind kind, Icon sign, String key) {
    ActionButton button = new ActionButton(row, look, kind, sign);
    button.setKey(key);
    return button;
  }
}
