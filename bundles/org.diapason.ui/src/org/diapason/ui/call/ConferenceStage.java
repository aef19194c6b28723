package org.diapason.ui.call;

import java.util.List;
import java.util.Optional;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallView;
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
  private final RoundToggle mute;
  private final RoundToggle hold;
  private final RoundToggle add;
  private ConferenceView conference;

  ConferenceStage(Composite parent, Look look, Texts texts, CallBoard board, ConferenceDesk desk) {
    this.texts = texts;
    this.board = board;
    stage = Grid.area(parent, look, 1, Metrics.MARGIN, 0);
    Composite column = Grid.area(stage, look, 1, 0, Metrics.MARGIN);
    column.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
    Composite head = Grid.area(column, look, 1, 0, Metrics.HALF);
    Grid.wide(head);
    names = caption(head, look, Caption.Style.TITLE, "conference.names");
    state = caption(head, look, Caption.Style.STRONG, "conference.state");
    members = new MemberRow(column, look, texts, board, desk);
    Composite row = Grid.area(column, look, 3, 0, 0);
    Grid.center(row);
    mute = toggle(row, look, Icon.MIC, Icon.MIC_OFF, "conference.mute");
    hold = toggle(row, look, Icon.PAUSE, Icon.PLAY, "conference.hold");
    add = toggle(row, look, Icon.PLUS, Icon.PLUS, "conference.add");
    ActionButton end = new ActionButton(column, look, ActionButton.Kind.REJECT, Icon.PHONE_DOWN);
    end.setKey("conference.end");
    Grid.center(end);
    texts.bind(stage, () -> {
      mute.setLabel(texts.of(Word.CALL_MUTE));
      hold.setLabel(texts.of(Word.CALL_HOLD));
      add.setLabel(texts.of(Word.CONFERENCE_ADD));
      end.setLabel(texts.of(Word.CONFERENCE_END));
    });
    mute.onPress(() -> desk.toggleMute(conference));
    hold.onPress(() -> desk.toggleHold(conference));
    add.onPress(() -> board.live().map(CallView::id).ifPresent(call -> board.ask(Entry.Purpose.CONFERENCE, call)));
    end.onPress(() -> desk.end(conference));
  }

  Control control() {
    return stage;
  }

  void show(ConferenceView now) {
    conference = now;
    List<String> all = now.members().stream().map(MemberView::call).flatMap(call -> board.find(call).stream())
        .map(call -> call.party().shown()).toList();
    names.setLabel(texts.of(Word.CONFERENCE_MEMBERS, String.join(", ", all)));
    boolean held = now.phase() == ConferencePhase.HELD;
    state.setLabel(texts.of(word(now)));
    state.setSign(held ? Icon.PAUSE : now.muted() ? Icon.MIC_OFF : null, held || now.muted() ? Role.WARNING : Role.GOOD);
    members.show(now);
    mute.setOn(now.muted());
    hold.setOn(held);
    Optional<CallId> about = board.entry().filter(one -> one.purpose() == Entry.Purpose.CONFERENCE).map(Entry::call);
    add.setOn(about.filter(now::has).isPresent());
  }

  private static Word word(ConferenceView now) {
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
