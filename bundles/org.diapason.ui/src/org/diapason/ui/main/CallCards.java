package org.diapason.ui.main;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.time.Clock;
import org.diapason.ui.call.CallBoard;
import org.diapason.ui.call.CallDesk;
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
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** The calls that go on, one card each; pressing one puts it on the stage. */
final class CallCards {

  private static final int TICK_MILLIS = 500;

  private final Look look;
  private final Texts texts;
  private final CallTexts words;
  private final Clock clock;
  private final CallBoard board;
  private final CallDesk desk;
  private final Runnable unfold;
  private final Composite area;
  private final Map<CallId, CallCard> cards = new LinkedHashMap<>();

  CallCards(Composite parent, Look look, Texts texts, Clock clock, CallBoard board, CallDesk desk, Runnable unfold) {
    this.look = look;
    this.texts = texts;
    this.clock = clock;
    this.board = board;
    this.desk = desk;
    this.unfold = unfold;
    words = new CallTexts(texts);
    area = Grid.area(parent, look, 1, 0, 0);
    ((GridLayout) area.getLayout()).marginWidth = Metrics.MARGIN - Metrics.HALF;
    Grid.wide(area);
    texts.bind(area, this::refresh);
    Ticker.every(area, TICK_MILLIS, this::tick);
  }

  void refresh() {
    List<CallView> calls = board.ongoing();
    Map<CallId, CallView> byId = calls.stream().collect(Collectors.toMap(CallView::id, call -> call));
    cards.entrySet().removeIf(entry -> {
      boolean gone = !byId.containsKey(entry.getKey());
      if (gone) {
        entry.getValue().dispose();
      }
      return gone;
    });
    calls.forEach(call -> show(cards.computeIfAbsent(call.id(), this::card), call));
    tick();
    Grid.show(area, !calls.isEmpty());
    area.requestLayout();
  }

  private void show(CallCard card, CallView call) {
    card.setParty(call.party().shown(), null);
    boolean talking = call.phase() == CallPhase.TALKING;
    Role role = !talking ? Role.SECONDARY : call.held() || call.heldThere() ? Role.WARNING : Role.GOOD;
    card.setState(words.state(call), call.held() ? Icon.PAUSE : null, role);
    card.setSelected(board.stage().filter(shown -> shown.id().equals(call.id())).isPresent());
    if (call.held()) {
      card.setAction(Icon.PLAY, texts.of(Word.CALL_RESUME));
    } else {
      card.setAction(Icon.PHONE_DOWN, texts.of(call.phase() == CallPhase.RINGING_HERE ? Word.CALL_REJECT : Word.CALL_END));
    }
  }

  private CallCard card(CallId id) {
    CallCard card = new CallCard(area, look);
    card.setKey("main.card." + id);
    card.getActionButton().setKey("main.card." + id + ".action");
    Grid.wide(card);
    card.onPress(() -> {
      unfold.run();
      board.show(id);
    });
    card.getActionButton().onPress(() -> board.ongoing().stream().filter(call -> call.id().equals(id)).forEach(this::act));
    return card;
  }

  private void act(CallView call) {
    if (call.held()) {
      desk.toggleHold(call);
    } else {
      desk.end(call);
    }
  }

  private void tick() {
    for (CallView call : board.ongoing()) {
      CallCard card = cards.get(call.id());
      if (card != null && call.talkingSince().isPresent()) {
        card.setTime(CallTexts.clock(call.duration(clock.nanos())));
      }
    }
  }
}
