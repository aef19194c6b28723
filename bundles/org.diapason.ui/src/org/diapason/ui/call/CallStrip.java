package org.diapason.ui.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.conference.ConferencePhase;
import org.diapason.core.conference.ConferenceView;
import org.diapason.core.conference.MemberView;
import org.diapason.core.phone.Phone;
import org.diapason.ui.event.Ticker;
import org.diapason.ui.text.CallTexts;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.CallCard;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.Scroller;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/**
 * The calls that go on, one card each and one for a whole conference; pressing one puts it on the stage, its button resumes or
 * ends it, and it can be dragged onto the stage.
 */
public final class CallStrip {

  private static final int TICK_MILLIS = 500;
  /** More of them scroll. */
  private static final double MOST_ROWS = 3.5;

  private final Look look;
  private final Texts texts;
  private final CallTexts words;
  private final Phone phone;
  private final CallBoard board;
  private final CallDesk desk;
  private final ConferenceDesk conferences;
  private final Runnable chosen;
  private final String key;
  private final boolean always;
  private final Scroller scroll;
  private final Composite area;
  private final Map<CallId, CallCard> cards = new LinkedHashMap<>();

  /**
   * A strip without cards.
   *
   * @param key before the ids of the cards
   * @param columns how many cards stand side by side
   * @param always whether a single call that is on the stage anyway has its card too
   * @param chosen done when a card is pressed
   */
  public CallStrip(Composite parent, Look look, Texts texts, Phone phone, CallBoard board, CallDesk desk, String key, int columns,
      boolean always, Runnable chosen) {
    this.look = look;
    this.texts = texts;
    this.phone = phone;
    this.board = board;
    this.desk = desk;
    conferences = new ConferenceDesk(phone, board);
    this.key = key;
    this.always = always;
    this.chosen = chosen;
    words = new CallTexts(texts);
    scroll = new Scroller(parent, look, (int) (MOST_ROWS * (Metrics.ROW + 2 * Metrics.RING)));
    ((GridData) scroll.control().getLayoutData()).verticalIndent = Metrics.GRID;
    area = scroll.area();
    area.setLayout(Grid.layout(columns, 0, 0));
    GridLayout layout = (GridLayout) area.getLayout();
    layout.marginWidth = Metrics.MARGIN - Metrics.HALF;
    layout.makeColumnsEqualWidth = true;
    texts.bind(area, this::refresh);
    Ticker.every(area, TICK_MILLIS, this::tick);
  }

  /** Shows the calls as they are now. */
  public void refresh() {
    List<CallView> calls = calls();
    List<CallId> ids = calls.stream().map(CallView::id).toList();
    cards.entrySet().removeIf(entry -> {
      boolean gone = !ids.contains(entry.getKey());
      if (gone) {
        entry.getValue().dispose();
      }
      return gone;
    });
    calls.forEach(call -> show(cards.computeIfAbsent(call.id(), this::card), call));
    tick();
    Grid.show(scroll.control(), !calls.isEmpty());
    scroll.fit(area);
    area.requestLayout();
  }

  private List<CallView> calls() {
    if (always) {
      return board.ongoing().stream().filter(this::hasCard).toList();
    }
    Optional<CallId> knocking = board.knocking().map(CallView::id); // it has a card of its own, above
    List<CallView> all = board.ongoing().stream().filter(this::hasCard)
        .filter(call -> knocking.filter(call.id()::equals).isEmpty()).toList();
    return all.stream().allMatch(call -> onStage(call, board.conference(call.id()))) ? List.of() : all;
  }

  /** The first member that goes on stands for its conference. */
  private boolean hasCard(CallView call) {
    return board.conference(call.id()).map(one -> one.members().stream().map(MemberView::call)
        .filter(member -> board.find(member).isPresent()).findFirst().filter(call.id()::equals).isPresent()).orElse(true);
  }

  private void show(CallCard card, CallView call) {
    Optional<ConferenceView> conference = board.conference(call.id());
    card.setSelected(onStage(call, conference));
    conference.ifPresentOrElse(one -> showConference(card, one), () -> showCall(card, call));
  }

  private void showConference(CallCard card, ConferenceView conference) {
    boolean held = conference.phase() == ConferencePhase.HELD;
    card.setParty(board.names(conference), null);
    card.setState(texts.of(ConferenceStage.word(conference)), held ? Icon.PAUSE : Icon.CONTACTS,
        held || conference.muted() ? Role.WARNING : Role.GOOD);
    card.setAction(held ? Icon.PLAY : Icon.PHONE_DOWN, texts.of(held ? Word.CALL_RESUME : Word.CONFERENCE_END));
  }

  private void showCall(CallCard card, CallView call) {
    card.setParty(call.party().shown(), null);
    card.setState(words.state(call), sign(call), role(call));
    if (call.held()) {
      card.setAction(Icon.PLAY, texts.of(Word.CALL_RESUME));
    } else {
      card.setAction(Icon.PHONE_DOWN, texts.of(call.phase() == CallPhase.RINGING_HERE ? Word.CALL_REJECT : Word.CALL_END));
    }
  }

  private static Icon sign(CallView call) {
    return call.held() ? Icon.PAUSE : call.phase() == CallPhase.RINGING_HERE ? Icon.PHONE_IN : null;
  }

  private static Role role(CallView call) {
    return switch (call.phase()) {
      case TALKING -> call.held() || call.heldThere() || call.transferring().isPresent() ? Role.WARNING : Role.GOOD;
      case RINGING_HERE -> Role.WARNING;
      case DIALLING, RINGING_THERE, CONNECTING, ENDED -> Role.SECONDARY;
    };
  }

  private boolean onStage(CallView call, Optional<ConferenceView> conference) {
    Optional<CallId> stage = board.stage().map(CallView::id);
    return stage.filter(call.id()::equals).isPresent()
        || stage.isPresent() && conference.filter(one -> one.has(stage.get())).isPresent();
  }

  private CallCard card(CallId id) {
    CallCard card = new CallCard(area, look);
    card.setKey(key + "." + id);
    card.getActionButton().setKey(key + "." + id + ".action");
    Grid.wide(card);
    card.onPress(() -> {
      chosen.run();
      board.show(id);
    });
    card.getActionButton().onPress(() -> board.find(id).ifPresent(this::act));
    CallDrag.from(card, board, () -> Optional.of(id));
    return card;
  }

  private void act(CallView call) {
    Optional<ConferenceView> conference = board.conference(call.id());
    if (conference.isPresent()) {
      act(conference.get());
    } else if (call.held()) {
      desk.toggleHold(call);
    } else {
      desk.end(call);
    }
  }

  private void act(ConferenceView conference) {
    if (conference.phase() == ConferencePhase.HELD) {
      conferences.toggleHold(conference);
    } else {
      conferences.end(conference);
    }
  }

  private void tick() {
    cards.forEach((id, card) -> Stream.of(id).flatMap(one -> board.find(one).stream()).forEach(call -> {
      if (call.talkingSince().isPresent()) {
        card.setTime(CallTexts.clock(call.duration(phone.clock().nanos())));
      }
      Recorded recorded = board.conference(id).map(conferences::recorded).filter(Recorded::isShown)
          .orElseGet(() -> desk.recorded(call));
      card.setRecording(recorded.isShown() ? CallTexts.clock(recorded.length()) : "",
          recorded.isPaused() ? Icon.PAUSE : Icon.RECORD);
    }));
  }
}
