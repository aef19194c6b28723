package org.diapason.ui.call;

import java.util.Optional;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallView;
import org.diapason.core.call.RecordingState;
import org.diapason.core.conference.ConferencePhase;
import org.diapason.core.conference.ConferenceView;
import org.diapason.core.conference.MemberView;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.EvenRows;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.RoundToggle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A conference: who is in it and speaks, what can be done with each, and with all. */
final class ConferenceStage {

  private final Texts texts;
  private final CallBoard board;
  private final Composite stage;
  private final Caption state;
  private final Caption names;
  private final MemberRow members;
  private final ConferenceDesk conferences;
  private final RecordingMark recording;
  private final RoundToggle mute;
  private final RoundToggle record;
  private final RoundToggle speaker;
  private final RoundToggle hold;
  private final RoundToggle add;
  private final RoundToggle connect;
  private ConferenceView conference;

  ConferenceStage(Composite parent, Look look, Texts texts, CallBoard board, ConferenceDesk conferences, Recorder recorder) {
    this.texts = texts;
    this.board = board;
    this.conferences = conferences;
    stage = Grid.area(parent, look, 1, Metrics.MARGIN, 0);
    Composite column = Grid.area(stage, look, 1, 0, Metrics.MARGIN);
    column.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
    Composite head = Grid.area(column, look, 1, 0, Metrics.HALF);
    Grid.wide(head);
    names = caption(head, look, Caption.Style.TITLE, "conference.names");
    state = caption(head, look, Caption.Style.STRONG, "conference.state");
    recording = new RecordingMark(head, look, texts, "conference.recording");
    members = new MemberRow(column, look, texts, board, conferences);
    Composite row = Grid.area(column, look, 1, 0, 0);
    row.setLayout(new EvenRows(Metrics.GRID));
    Grid.wide(row);
    mute = toggle(row, look, Icon.MIC, Icon.MIC_OFF, "conference.mute");
    speaker = toggle(row, look, Icon.SPEAKER, Icon.SPEAKER, "conference.speaker");
    record = toggle(row, look, Icon.RECORD, Icon.RECORD, "conference.record");
    hold = toggle(row, look, Icon.PAUSE, Icon.PLAY, "conference.hold");
    add = toggle(row, look, Icon.PLUS, Icon.PLUS, "conference.add");
    connect = toggle(row, look, Icon.TRANSFER, Icon.TRANSFER, "conference.connect");
    ActionButton end = new ActionButton(column, look, ActionButton.Kind.REJECT, Icon.PHONE_DOWN);
    end.setKey("conference.end");
    Grid.center(end);
    texts.bind(stage, () -> {
      mute.setLabel(texts.of(Word.CALL_MUTE));
      record.setLabel(texts.of(Word.CALL_RECORD));
      speaker.setLabel(texts.of(Word.CALL_SPEAKER));
      hold.setLabel(texts.of(Word.CALL_HOLD));
      add.setLabel(texts.of(Word.CONFERENCE_ADD));
      connect.setLabel(texts.of(Word.CONFERENCE_CONNECT));
      connect.setToolTipText(texts.of(Word.CONFERENCE_CONNECT_HINT));
      end.setLabel(texts.of(Word.CONFERENCE_END));
    });
    listen(recorder);
    end.onPress(() -> conferences.end(conference));
  }

  private void listen(Recorder recorder) {
    mute.onPress(() -> conferences.toggleMute(conference));
    speaker.onPress(() -> conferences.speaker(conference, speaker.isOn()));
    record.onPress(() -> recorder.toggle(conference, () -> record.setOn(false)));
    hold.onPress(() -> conferences.toggleHold(conference));
    add.onPress(() -> board.live().map(CallView::id).ifPresent(call -> board.ask(Entry.Purpose.CONFERENCE, call)));
    connect.onPress(() -> conferences.connect(conference));
  }

  Control control() {
    return stage;
  }

  void show(ConferenceView now) {
    conference = now;
    names.setLabel(texts.of(Word.CONFERENCE_MEMBERS, board.names(now)));
    boolean held = now.phase() == ConferencePhase.HELD;
    state.setLabel(texts.of(word(now)));
    state.setSign(held ? Icon.PAUSE : now.muted() ? Icon.MIC_OFF : null, held || now.muted() ? Role.WARNING : Role.GOOD);
    members.show(now);
    recording.show(conferences.recorded(now));
    mute.setOn(now.muted());
    record.setOn(now.recording() != RecordingState.OFF);
    connect.setOn(false);
    connect.setEnabled(now.connectable());
    speaker.setOn(now.members().stream().map(MemberView::call).flatMap(call -> board.find(call).stream())
        .anyMatch(CallView::speaker));
    hold.setOn(held);
    Optional<CallId> about = board.entry().filter(one -> one.purpose() == Entry.Purpose.CONFERENCE).map(Entry::call);
    add.setOn(about.filter(now::has).isPresent());
  }

  /** Brings the length of the recording up to date. */
  void tick(ConferenceView shown) {
    conference = shown;
    recording.tick(conferences.recorded(shown));
  }

  static Word word(ConferenceView now) {
    return switch (now.phase()) {
      case HELD -> Word.CONFERENCE_HELD;
      case GATHERING -> Word.CONFERENCE_GATHERING;
      case TALKING, ENDED -> now.muted() ? Word.CALL_MUTED : Word.CONFERENCE_TALKING;
    };
  }

  private static RoundToggle toggle(Composite row, Look look, Icon off, Icon on, String key) {
    RoundToggle toggle = new RoundToggle(row, look, off, on);
    toggle.setKey(key);
    return toggle;
  }

  private static Caption caption(Composite parent, Look look, Caption.Style style, String key) {
    Caption caption = new Caption(parent, look, style);
    caption.setKey(key);
    caption.setAlign(SWT.CENTER);
    Grid.wide(caption);
    return caption;
  }
}
