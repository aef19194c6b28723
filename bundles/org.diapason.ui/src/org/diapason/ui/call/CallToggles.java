package org.diapason.ui.call;

import java.util.Optional;
import java.util.function.Consumer;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.RecordingState;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.RoundToggle;
import org.eclipse.swt.widgets.Composite;

/** What is on or off in a call: microphone, keypad, recording, hold, and the naming of somebody for it. */
final class CallToggles {

  private final Composite row;
  private final RoundToggle mute;
  private final RoundToggle keypad;
  private final RoundToggle record;
  private final RoundToggle hold;
  private final RoundToggle transfer;
  private final RoundToggle conference;
  private final CallBoard board;
  private final Consumer<Boolean> keypadShown;

  CallToggles(Composite parent, Look look, Texts texts, CallBoard board, CallDesk desk, Recorder recorder,
      Consumer<Boolean> keypadShown) {
    this.board = board;
    this.keypadShown = keypadShown;
    row = Grid.area(parent, look, 6, 0, 0);
    Grid.center(row);
    mute = toggle(look, Icon.MIC, Icon.MIC_OFF, "call.mute");
    keypad = toggle(look, Icon.KEYPAD, Icon.KEYPAD, "call.keypad.toggle");
    record = toggle(look, Icon.RECORD, Icon.RECORD, "call.record");
    hold = toggle(look, Icon.PAUSE, Icon.PLAY, "call.hold");
    transfer = toggle(look, Icon.TRANSFER, Icon.TRANSFER, "call.transfer");
    conference = toggle(look, Icon.PLUS, Icon.PLUS, "call.conference");
    texts.bind(row, () -> {
      mute.setLabel(texts.of(Word.CALL_MUTE));
      keypad.setLabel(texts.of(Word.CALL_KEYPAD));
      record.setLabel(texts.of(Word.CALL_RECORD));
      hold.setLabel(texts.of(Word.CALL_HOLD));
      transfer.setLabel(texts.of(Word.CALL_TRANSFER));
      conference.setLabel(texts.of(Word.CALL_CONFERENCE));
    });
    mute.onPress(desk::toggleMute);
    hold.onPress(desk::toggleHold);
    keypad.onPress(() -> keypadShown.accept(keypad.isOn()));
    record.onPress(() -> recorder.toggle(board.live(), () -> board.live().ifPresent(this::show)));
    transfer.onPress(() -> ask(Entry.Purpose.TRANSFER));
    conference.onPress(() -> ask(Entry.Purpose.CONFERENCE));
  }

  void show(CallView call) {
    boolean talking = call.phase() == CallPhase.TALKING;
    Grid.show(row, talking);
    mute.setOn(call.muted());
    hold.setOn(call.held());
    record.setOn(call.recording() != RecordingState.OFF);
    transfer.setOn(asks(Entry.Purpose.TRANSFER, call) || call.transferring().isPresent());
    transfer.setEnabled(call.transferring().isEmpty());
    conference.setOn(asks(Entry.Purpose.CONFERENCE, call));
    if (!talking) {
      closeKeypad();
    }
  }

  void closeKeypad() {
    keypad.setOn(false);
    keypadShown.accept(false);
  }

  private void ask(Entry.Purpose purpose) {
    closeKeypad();
    board.live().ifPresent(call -> board.ask(purpose, call.id()));
  }

  private boolean asks(Entry.Purpose purpose, CallView call) {
    return board.entry().equals(Optional.of(new Entry(purpose, call.id())));
  }

  private RoundToggle toggle(Look look, Icon off, Icon on, String key) {
    RoundToggle toggle = new RoundToggle(row, look, off, on);
    toggle.setKey(key);
    return toggle;
  }
}
