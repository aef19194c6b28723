package org.diapason.ui.call;

import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.Grid;
import org.eclipse.swt.widgets.Composite;

/** The large buttons: answer and reject, or end, or what can be done after the end. */
final class CallButtons {

  private final ActionButton answer;
  private final ActionButton reject;
  private final ActionButton end;
  private final ActionButton again;
  private final ActionButton close;

  CallButtons(Composite parent, Look look, Texts texts, CallBoard board, CallDesk desk) {
    Composite row = Grid.area(parent, look, 5, 0, Metrics.GRID);
    Grid.center(row);
    answer = button(row, look, ActionButton.Kind.ANSWER, Icon.PHONE, "call.answer");
    reject = button(row, look, ActionButton.Kind.REJECT, Icon.PHONE_DOWN, "call.reject");
    end = button(row, look, ActionButton.Kind.REJECT, Icon.PHONE_DOWN, "call.hangUp");
    again = button(row, look, ActionButton.Kind.NEUTRAL, Icon.PHONE, "call.again");
    close = button(row, look, ActionButton.Kind.QUIET, null, "call.close");
    texts.bind(row, () -> {
      answer.setLabel(texts.of(Word.CALL_ANSWER));
      reject.setLabel(texts.of(Word.CALL_REJECT));
      end.setLabel(texts.of(Word.CALL_END));
      again.setLabel(texts.of(Word.CALL_AGAIN));
      close.setLabel(texts.of(Word.CALL_CLOSE));
    });
    answer.onPress(desk::answer);
    reject.onPress(desk::end);
    end.onPress(desk::end);
    again.onPress(() -> board.stage().ifPresent(desk::again));
    close.onPress(board::putAway);
  }

  void show(CallView call) {
    boolean ringing = call.phase() == CallPhase.RINGING_HERE;
    boolean ended = call.phase() == CallPhase.ENDED;
    Grid.show(answer, ringing);
    Grid.show(reject, ringing);
    Grid.show(end, !ringing && !ended);
    Grid.show(again, ended);
    Grid.show(close, ended);
  }

  void focusAnswer() {
    if (!answer.isDisposed() && answer.isVisible()) {
      answer.forceFocus();
    }
  }

  private static ActionButton button(Composite row, Look look, ActionButton.Kind kind, Icon sign, String key) {
    ActionButton button = new ActionButton(row, look, kind, sign);
    button.setKey(key);
    return button;
  }
}
