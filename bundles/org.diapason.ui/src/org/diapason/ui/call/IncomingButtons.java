package org.diapason.ui.call;

import org.diapason.core.call.CallView;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.Popups;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** What can be done with a call that rings: answer and reject, and below them what is wanted less often. */
final class IncomingButtons {

  private final CallDesk desk;
  private final Composite area;
  private final ActionButton answer;
  private final ActionButton silence;
  private final ActionButton voiceMail;
  private final ActionButton text;
  private final ActionButton endOthers;
  private CallView call;

  /** @param key before the ids of the buttons */
  IncomingButtons(Composite parent, Look look, Texts texts, CallBoard board, CallDesk desk, String key) {
    this.desk = desk;
    area = Grid.area(parent, look, 1, 0, 0);
    Grid.center(area);
    Composite first = row(area, look, 2);
    answer = button(first, look, ActionButton.Kind.ANSWER, Icon.PHONE, key + ".answer");
    ActionButton reject = button(first, look, ActionButton.Kind.REJECT, Icon.PHONE_DOWN, key + ".reject");
    Composite second = row(area, look, 2);
    silence = button(second, look, ActionButton.Kind.QUIET, Icon.SPEAKER_OFF, key + ".silence");
    ActionButton deflect = button(second, look, ActionButton.Kind.QUIET, Icon.CALL_OUT, key + ".deflect");
    Composite last = row(area, look, 2);
    voiceMail = button(last, look, ActionButton.Kind.QUIET, Icon.VOICEMAIL, key + ".voiceMail");
    text = button(last, look, ActionButton.Kind.QUIET, Icon.CHAT, key + ".text");
    Composite third = row(area, look, 1);
    endOthers = button(third, look, ActionButton.Kind.QUIET, Icon.PHONE_DOWN, key + ".endOthers");
    texts.bind(area, () -> {
      answer.setLabel(texts.of(Word.CALL_ANSWER));
      reject.setLabel(texts.of(Word.CALL_REJECT));
      silence.setLabel(texts.of(Word.CALL_SILENCE));
      deflect.setLabel(texts.of(Word.CALL_DEFLECT));
      voiceMail.setLabel(texts.of(Word.CALL_VOICE_MAIL));
      text.setLabel(texts.of(Word.CALL_REJECT_TEXT));
      endOthers.setLabel(texts.of(Word.CALL_END_OTHER));
    });
    answer.onPress(() -> desk.answer(call));
    reject.onPress(() -> desk.end(call));
    silence.onPress(() -> desk.silence(call));
    deflect.onPress(() -> board.ask(Entry.Purpose.DEFLECT, call.id()));
    voiceMail.onPress(() -> desk.toVoiceMail(call));
    text.onPress(this::chooseText);
    endOthers.onPress(() -> desk.endOthers(call));
  }

  void show(CallView ringing) {
    call = ringing;
    Grid.show(silence, !ringing.silenced());
    Grid.show(voiceMail, desk.hasVoiceMail(ringing));
    Grid.show(text, desk.canExcuse(ringing));
    Grid.show(endOthers.getParent(), ringing.waiting());
  }

  /** The menu stays with the call that it was opened for. */
  private void chooseText() {
    CallView refused = call;
    Menu menu = new Menu(text.getShell(), SWT.POP_UP);
    for (String excuse : desk.excuses()) {
      MenuItem item = new MenuItem(menu, SWT.PUSH);
      item.setText(excuse.replace("&", "&&"));
      Popups.key(item, "menu.excuse");
      item.addListener(SWT.Selection, event -> desk.reject(refused, excuse));
    }
    Popups.open(menu, text);
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
