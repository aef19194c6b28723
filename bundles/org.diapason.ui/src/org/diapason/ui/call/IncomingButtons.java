package org.diapason.ui.call;

import org.diapason.core.call.CallView;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.EvenRows;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.Popups;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** What can be done with a call that rings: answer and reject, and below them what is wanted less often. */
final class IncomingButtons {

  private final CallDesk desk;
  private final Composite first;
  private final Composite more;
  private final ActionButton answer;
  private final ActionButton silence;
  private final ActionButton voiceMail;
  private final ActionButton text;
  private final ActionButton endOthers;
  private CallView call;

  /**
   * The large ones in the next cell of the parent's grid, the others across all its columns below.
   *
   * @param key before the ids of the buttons
   */
  IncomingButtons(Composite parent, Look look, Texts texts, CallBoard board, CallDesk desk, String key) {
    this.desk = desk;
    first = Grid.area(parent, look, 2, 0, Metrics.GRID);
    Grid.center(first);
    int columns = ((GridLayout) parent.getLayout()).numColumns;
    ((GridData) first.getLayoutData()).grabExcessHorizontalSpace = columns == 1; // who stands beside them needs the room
    answer = button(first, look, ActionButton.Kind.ANSWER, Icon.PHONE, key + ".answer");
    ActionButton reject = button(first, look, ActionButton.Kind.REJECT, Icon.PHONE_DOWN, key + ".reject");
    more = Grid.area(parent, look, 1, 0, 0);
    more.setLayout(EvenRows.inLine());
    GridData place = new GridData(SWT.FILL, SWT.CENTER, true, false);
    place.horizontalSpan = columns;
    more.setLayoutData(place);
    ActionButton handsFree = quiet(look, Icon.SPEAKER, key + ".answer.handsFree");
    silence = quiet(look, Icon.SPEAKER_OFF, key + ".silence");
    ActionButton deflect = quiet(look, Icon.CALL_OUT, key + ".deflect");
    voiceMail = quiet(look, Icon.VOICEMAIL, key + ".voiceMail");
    text = quiet(look, Icon.CHAT, key + ".text");
    endOthers = quiet(look, Icon.PHONE_DOWN, key + ".endOthers");
    texts.bind(more, () -> {
      answer.setLabel(texts.of(Word.CALL_ANSWER));
      handsFree.setLabel(texts.of(Word.CALL_ANSWER_HANDS_FREE));
      reject.setLabel(texts.of(Word.CALL_REJECT));
      silence.setLabel(texts.of(Word.CALL_SILENCE));
      deflect.setLabel(texts.of(Word.CALL_DEFLECT));
      voiceMail.setLabel(texts.of(Word.CALL_VOICE_MAIL));
      text.setLabel(texts.of(Word.CALL_REJECT_TEXT));
      endOthers.setLabel(texts.of(Word.CALL_END_OTHER));
    });
    answer.onPress(() -> desk.answer(call));
    handsFree.onPress(() -> desk.answerHandsFree(call));
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
    Grid.show(endOthers, ringing.waiting());
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
    Grid.show(first, visible);
    Grid.show(more, visible);
  }

  void focusAnswer() {
    if (!answer.isDisposed() && answer.isVisible()) {
      answer.forceFocus();
    }
  }

  private ActionButton quiet(Look look, Icon sign, String key) {
    ActionButton button = button(more, look, ActionButton.Kind.QUIET, sign, key);
    button.setInLine(true);
    return button;
  }

  private static ActionButton button(Composite row, Look look, ActionButton.Kind kind, Icon sign, String key) {
    ActionButton button = new ActionButton(row, look, kind, sign);
    button.setKey(key);
    return button;
  }
}
