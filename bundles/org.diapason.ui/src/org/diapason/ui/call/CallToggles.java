package org.diapason.ui.call;

import java.util.List;
import java.util.Optional;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.RecordingState;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.EvenRows;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.RoundToggle;
import org.eclipse.swt.widgets.Composite;

/** What is on or off in a call: microphone, speaker, keypad, statistics, recording, hold, and the naming of somebody for it. */
final class CallToggles {

  private final Composite row;
  private final RoundToggle mute;
  private final RoundToggle speaker;
  private final RoundToggle keypad;
  private final RoundToggle statistics;
  private final RoundToggle record;
  private final RoundToggle hold;
  private final RoundToggle transfer;
  private final RoundToggle conference;
  private final CallBoard board;

  CallToggles(Composite parent, Look look, Texts texts, CallBoard board, CallDesk desk, Recorder recorder) {
    this.board = board;
    row = Grid.area(parent, look, 1, 0, 0);
    row.setLayout(new EvenRows(Metrics.GRID));
    Grid.wide(row);
    mute = toggle(look, Icon.MIC, Icon.MIC_OFF, "call.mute");
    speaker = toggle(look, Icon.SPEAKER, Icon.SPEAKER, "call.speaker");
    keypad = toggle(look, Icon.KEYPAD, Icon.KEYPAD, "call.keypad.toggle");
    statistics = toggle(look, Icon.STATISTICS, Icon.STATISTICS, "call.statistics.toggle");
    record = toggle(look, Icon.RECORD, Icon.RECORD, "call.record");
    hold = toggle(look, Icon.PAUSE, Icon.PLAY, "call.hold");
    transfer = toggle(look, Icon.TRANSFER, Icon.TRANSFER, "call.transfer");
    conference = toggle(look, Icon.PLUS, Icon.PLUS, "call.conference");
    texts.bind(row, () -> {
      mute.setLabel(texts.of(Word.CALL_MUTE));
      speaker.setLabel(texts.of(Word.CALL_SPEAKER));
      keypad.setLabel(texts.of(Word.CALL_KEYPAD));
      statistics.setLabel(texts.of(Word.STATISTICS_TITLE));
      record.setLabel(texts.of(Word.CALL_RECORD));
      hold.setLabel(texts.of(Word.CALL_HOLD));
      transfer.setLabel(texts.of(Word.CALL_TRANSFER));
      conference.setLabel(texts.of(Word.CALL_CONFERENCE));
    });
    mute.onPress(desk::toggleMute);
    speaker.onPress(desk::toggleSpeaker);
    hold.onPress(desk::toggleHold);
    keypad.onPress(() -> board.toggle(Detail.KEYPAD));
    statistics.onPress(() -> board.toggle(Detail.STATISTICS));
    record.onPress(() -> recorder.toggle(board.live(), () -> board.live().ifPresent(this::show)));
    transfer.onPress(() -> ask(Entry.Purpose.TRANSFER));
    conference.onPress(() -> ask(Entry.Purpose.CONFERENCE));
  }

  void show(CallView call) {
    boolean talking = call.phase() == CallPhase.TALKING;
    boolean speaks = call.phase() != CallPhase.RINGING_HERE && call.phase() != CallPhase.ENDED;
    Grid.show(row, speaks);
    Grid.show(conference, CallBoard.isJoinable(call)); // others may join while it is dialled
    for (RoundToggle toggle : List.of(mute, keypad, statistics, record, hold, transfer)) {
      Grid.show(toggle, talking);
    }
    mute.setOn(call.muted());
    speaker.setOn(call.speaker());
    keypad.setOn(board.detail().equals(Optional.of(Detail.KEYPAD)));
    statistics.setOn(board.detail().equals(Optional.of(Detail.STATISTICS)));
    hold.setOn(call.held());
    record.setOn(call.recording() != RecordingState.OFF);
    transfer.setOn(asks(Entry.Purpose.TRANSFER, call) || call.transferring().isPresent());
    transfer.setEnabled(call.transferring().isEmpty());
    conference.setOn(asks(Entry.Purpose.CONFERENCE, call));
  }

  private void ask(Entry.Purpose purpose) {
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
