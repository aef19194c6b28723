package org.diapason.ui.call;

import java.util.Optional;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.EndReason;
import org.diapason.core.phone.Phone;
import org.diapason.ui.statistics.StatisticsPanel;
import org.diapason.ui.text.CallTexts;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.DialPad;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.Notice;
import org.diapason.ui.widget.QualityBars;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** State, figures and buttons of one call. */
final class CallStage {

  /** Width of notices, in points. */
  private static final int NOTICE = 400;

  private final Texts texts;
  private final CallTexts words;
  private final Phone phone;
  private final Composite stage;
  private final Party party;
  private final Caption state;
  private final Caption time;
  private final Caption facts;
  private final QualityBars quality;
  private final CallBoard board;
  private final CallDesk desk;
  private final Notice warning;
  private final RecordingMark recording;
  private final QuestionPanel question;
  private final CallToggles toggles;
  private final CallVolume volume;
  private final DialPad keypad;
  private final StatisticsPanel statistics;
  private final CallButtons buttons;

  CallStage(Composite parent, Look look, Texts texts, Phone phone, CallBoard board, CallDesk desk, Recorder recorder) {
    this.texts = texts;
    this.phone = phone;
    this.board = board;
    this.desk = desk;
    words = new CallTexts(texts);
    stage = Grid.area(parent, look, 1, Metrics.MARGIN, 0);
    Composite column = Grid.area(stage, look, 1, 0, Metrics.MARGIN);
    column.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
    party = new Party(column, look);
    Composite head = Grid.area(column, look, 1, 0, Metrics.HALF);
    Grid.wide(head);
    time = caption(head, look, Caption.Style.LARGE, "call.time");
    state = caption(head, look, Caption.Style.STRONG, "call.state");
    facts = caption(head, look, Caption.Style.SECONDARY, "call.facts");
    quality = new QualityBars(head, look);
    quality.setKey("call.quality");
    Grid.center(quality);
    recording = new RecordingMark(head, look, texts, "call.recording");
    warning = notice(column, look);
    question = new QuestionPanel(column, look, texts, desk);
    keypad = new DialPad(column, look);
    keypad.setKey("call.keypad");
    keypad.onKey(key -> sendDigit(desk, key));
    Grid.center(keypad);
    Grid.show(keypad, false);
    statistics = new StatisticsPanel(column, look, texts, phone.statistics()::of);
    Grid.show(statistics.control(), false);
    toggles = new CallToggles(column, look, texts, board, desk, recorder);
    volume = new CallVolume(column, look, texts, desk);
    buttons = new CallButtons(column, look, texts, board, desk);
  }

  Control control() {
    return stage;
  }

  /** Shows a call as it is now. */
  void show(CallView next) {
    boolean talking = next.phase() == CallPhase.TALKING;
    party.show(next);
    showState(next);
    Grid.show(time, next.talkingSince().isPresent());
    facts.setLabel(facts(next));
    Grid.show(facts, !facts.getLabel().isEmpty() && !showsStatistics());
    warning.setLabel(warning(next));
    showWarning(next);
    Grid.show(quality, talking && !next.held() && !next.heldThere() && !showsStatistics() && board.entry().isEmpty());
    recording.show(desk.recorded(next));
    question.show(next);
    toggles.show(next);
    volume.show(next, isRoomy());
    showDetail(next);
    buttons.show(next);
    tick(next);
  }

  /** Brings duration and figures up to date. */
  void tick(CallView shown) {
    if (shown.phase() != CallPhase.ENDED) {
      time.setLabel(CallTexts.clock(shown.duration(phone.clock().nanos())));
    }
    recording.tick(desk.recorded(shown));
    if (quality.getVisible()) {
      Quality now = Quality.of(phone.calls().statistics(shown.id()));
      quality.setQuality(now.bars(), texts.of(now.word()));
    }
  }

  /** Puts the keyboard on the answer button if there is one. */
  void focusAnswer() {
    buttons.focusAnswer();
  }

  private void showState(CallView shown) {
    state.setLabel(words.state(shown));
    boolean held = shown.held() || shown.heldThere();
    boolean failed = shown.phase() == CallPhase.ENDED && shown.end().map(CallStage::isFailure).orElse(true);
    Role role = failed ? Role.BAD : switch (shown.phase()) {
      case RINGING_HERE, RINGING_THERE, DIALLING, CONNECTING -> Role.SECONDARY;
      case TALKING -> held || shown.muted() || shown.transferring().isPresent() ? Role.WARNING : Role.GOOD;
      case ENDED -> Role.SECONDARY;
    };
    state.setSign(null, role);
  }

  private static boolean isFailure(EndReason end) {
    return switch (end.cause()) {
      case HUNG_UP_HERE, HUNG_UP_THERE, CANCELLED_HERE, REJECTED_HERE, DIVERTED, TRANSFERRED, REPLACED, ANSWERED_ELSEWHERE -> false;
      default -> true;
    };
  }

  private String facts(CallView shown) {
    if (shown.phase() == CallPhase.ENDED) {
      return shown.end().map(words::details).orElse("");
    }
    String account = desk.account(shown);
    if (shown.phase() == CallPhase.RINGING_HERE) {
      return texts.of(Word.CALL_VIA, account);
    }
    String codec = shown.media().map(media -> CallTexts.codec(media.codec())).orElse("");
    return account.isEmpty() || codec.isEmpty() ? account + codec : account + " · " + codec;
  }

  private String warning(CallView shown) {
    return shown.audioLost() && !board.isEmergency(shown.id()) ? texts.of(Word.CALL_AUDIO_LOST, shown.party().shown())
        : board.warning(shown.id()).or(board::soundProblem).map(texts::of).orElse("");
  }

  /** Keypad and figures take the room of what matters less; so do a warning, the naming of somebody, and other calls. */
  private void showDetail(CallView shown) {
    Grid.show(keypad, board.detail().equals(Optional.of(Detail.KEYPAD)));
    statistics.show(shown.id());
    Grid.show(statistics.control(), showsStatistics() && shown.talkingSince().isPresent());
    party.showPicture(isRoomy() && board.ongoing().size() < 2 && !warning.getVisible());
  }

  private boolean showsStatistics() {
    return board.detail().equals(Optional.of(Detail.STATISTICS));
  }

  private void showWarning(CallView shown) {
    boolean talking = shown.phase() == CallPhase.TALKING;
    Grid.show(warning, board.isEmergency(shown.id()) || talking && isRoomy() && !warning.getLabel().isEmpty());
  }

  /** Whether nothing but the call itself wants room. */
  private boolean isRoomy() {
    return board.detail().isEmpty() && board.entry().isEmpty() && board.knocking().isEmpty();
  }

  private static void sendDigit(CallDesk desk, char key) {
    if (key != '+') {
      desk.digit(key);
    }
  }

  private static Notice notice(Composite parent, Look look) {
    Notice notice = new Notice(parent, look, Notice.Kind.WARNING);
    notice.setKey("call.warning");
    GridData place = new GridData(SWT.CENTER, SWT.CENTER, true, false);
    place.widthHint = NOTICE;
    notice.setLayoutData(place);
    return notice;
  }

  private static Caption caption(Composite parent, Look look, Caption.Style style, String key) {
    Caption caption = new Caption(parent, look, style);
    caption.setKey(key);
    caption.setAlign(SWT.CENTER);
    Grid.wide(caption);
    return caption;
  }
}
