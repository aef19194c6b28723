package org.diapason.ui.call;

import org.diapason.core.call.CallView;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.Grid;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** What can be done with a call that rings: answer and reject, and below them what is wanted less often. */
final class IncomingButtons {

  private final Composite area;
  private final ActionButton answer;
  private final ActionButton silence;
  private final ActionButton endOthers;
  private CallView call;

  /** @param key before the ids of the buttons */
  IncomingButtons(Composite parent, Look look, Texts texts, CallBoard board, CallDesk desk, String key) {
    area = Grid.area(parent, look, 1, 0, 0);
    Grid.center(area);
    Composite first = row(area, look, 2);
    answer = button(first, look, ActionButton.Kind.ANSWER, Icon.PHONE, key + ".answer");
    ActionButton reject = button(first, look, ActionButton.Kind.REJECT, Icon.PHONE_DOWN, key + ".reject");
    Composite second = row(area, look, 3);
    silence = button(second, look, ActionButton.Kind.QUIET, Icon.SPEAKER_OFF, key + ".silence");
    ActionButton deflect = button(second, look, ActionButton.Kind.QUIET, Icon.CALL_OUT, key + ".deflect");
    Composite third = row(area, look, 1);
    endOthers = button(third, look, ActionButton.Kind.QUIET, Icon.PHONE_DOWN, key + ".endOthers");
    texts.bind(area, () -> {
      answer.setLabel(texts.of(Word.CALL_ANSWER));
      reject.setLabel(texts.of(Word.CALL_REJECT));
      silence.setLabel(texts.of(Word.CALL_SILENCE));
      deflect.setLabel(texts.of(Word.CALL_DEFLECT));
      endOthers.setLabel(texts.of(Word.CALL_END_OTHER));
    });
    answer.onPress(() -> desk.answer(call));
    reject.onPress(() -> desk.end(call));
    silence.onPress(() -> desk.silence(call));
    deflect.onPress(() -> board.ask(Entry.Purpose.DEFLECT, call.id()));
    endOthers.onPress(() -> desk.endOthers(call));
  }

  void show(CallView ringing) {
    call = ringing;
    Grid.show(silence, !ringing.silenced());
    Grid.show(endOthers.getParent(), ringing.waiting());
  }

  void setVisible(boolean visible) {
    Grid.show(area, visible);
  }

  void focusAnswer() {
    if (!answer.isDisposed() && answer.isVisible()) {
      answer.forceFocus();
    }
  }

  private static Composite row(Composite area, Look look, int columns) {
    Composite row = Grid.area(area, look, columns, 0, Metrics.GRID);
    row.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
    return row;
  }

  private static ActionButton button(Composite row, Look look, ActionButton.Kind kind, Icon sign, String key) {
    ActionButton button = new ActionButton(row, look, kind, sign);
    button.setKey(key);
    return button;
  }
}
