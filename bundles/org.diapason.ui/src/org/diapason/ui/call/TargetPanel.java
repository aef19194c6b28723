package org.diapason.ui.call;

import java.util.List;
import java.util.Optional;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.conference.ConferenceView;
import org.diapason.core.problem.Problem;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.IconButton;
import org.diapason.ui.widget.Notice;
import org.diapason.ui.widget.PaintedControl;
import org.diapason.ui.widget.Scroller;
import org.diapason.ui.widget.SearchField;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/**
 * Where it is said whom a call is deflected or transferred to, or who joins it: by number, or by choosing one of the other calls.
 * Enter does it, Escape puts it away.
 */
final class TargetPanel {

  /** Of other calls to choose; more of them scroll. */
  private static final double MOST_ROWS = 3.5;

  private final Look look;
  private final Texts texts;
  private final EventBridge bridge;
  private final CallBoard board;
  private final CallDesk desk;
  private final ConferenceDesk conferences;
  private final Composite panel;
  private final Caption title;
  private final IconButton close;
  private final SearchField field;
  private final ActionButton act;
  private final Scroller scroll;
  private final Composite others;
  private final Notice refusal;
  private Optional<Entry> shown = Optional.empty();
  private List<CallView> offered = List.of();

  TargetPanel(Composite parent, Look look, Texts texts, EventBridge bridge, CallBoard board, CallDesk desk,
      ConferenceDesk conferences) {
    this.look = look;
    this.texts = texts;
    this.bridge = bridge;
    this.board = board;
    this.desk = desk;
    this.conferences = conferences;
    panel = new Composite(parent, SWT.NONE);
    look.ground(panel, Role.SURFACE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = Metrics.MARGIN - Metrics.RING;
    layout.marginHeight = Metrics.GRID;
    layout.verticalSpacing = Metrics.HALF;
    panel.setLayout(layout);
    Grid.wide(panel);
    Composite head = Grid.area(panel, look, 2, 0, Metrics.HALF);
    Grid.wide(head);
    title = new Caption(head, look, Caption.Style.STRONG);
    title.setKey("target.title");
    Grid.inLine(title);
    close = new IconButton(head, look, Icon.CLOSE);
    close.setKey("target.close");
    Composite row = Grid.area(panel, look, 2, 0, Metrics.HALF);
    Grid.wide(row);
    field = field(row);
    act = new ActionButton(row, look, ActionButton.Kind.PRIMARY);
    act.setKey("target.do");
    scroll = new Scroller(panel, look, (int) (MOST_ROWS * (Metrics.FIELD + 2 * Metrics.RING)));
    others = scroll.area();
    refusal = new Notice(panel, look, Notice.Kind.WARNING);
    refusal.setKey("target.refusal");
    Grid.wide(refusal);
    Grid.show(refusal, false);
    Grid.show(panel, false);
    listen();
  }

  /** Whether it is there at the moment. */
  boolean isOpen() {
    return shown.isPresent();
  }

  /** Shows what the board asks for. */
  void refresh() {
    Optional<Entry> asked = board.entry();
    boolean another = !asked.equals(shown);
    shown = asked;
    Optional<CallView> call = shown.flatMap(one -> board.find(one.call()));
    call.ifPresent(one -> describe(shown.orElseThrow().purpose(), one, another));
    Grid.show(panel, call.isPresent());
    if (another && call.isPresent()) {
      Grid.show(refusal, false);
      field.setText("");
      bridge.toUi(this::takeFocus); // it has no size, and so takes no focus, before it is laid out
    }
  }

  private void takeFocus() {
    if (!field.isDisposed() && field.isVisible()) {
      field.setFocus();
    }
  }

  private void describe(Entry.Purpose purpose, CallView call, boolean another) {
    String name = call.party().shown();
    title.setLabel(switch (purpose) {
      case DEFLECT -> texts.of(Word.CALL_DEFLECT_TO, name);
      case TRANSFER -> texts.of(Word.CALL_TRANSFER_TO, name);
      case CONFERENCE -> texts.of(Word.CONFERENCE_ADD_TO);
    });
    act.setLabel(texts.of(switch (purpose) {
      case DEFLECT -> Word.CALL_DEFLECT_DO;
      case TRANSFER -> Word.CALL_TRANSFER;
      case CONFERENCE -> Word.CONFERENCE_ADD;
    }));
    field.setLabel(texts.of(Word.DIAL_FIELD));
    field.setClearLabel(texts.of(Word.DIAL_CLEAR));
    close.setLabel(texts.of(Word.ENTRY_CLOSE));
    offer(purpose, call, another);
  }

  /** Where the PBX parks, if it does. */
  private void offerParking(CallView call) {
    ActionButton park = new ActionButton(others, look, ActionButton.Kind.NEUTRAL, Icon.PAUSE);
    park.setKey("target.park");
    park.setLabel(texts.of(Word.CALL_PARK));
    Grid.wide(park);
    park.onPress(() -> done(desk.park(call)));
  }

  private void offer(Entry.Purpose purpose, CallView call, boolean another) {
    List<CallView> now = purpose == Entry.Purpose.DEFLECT ? List.of() : board.ongoing().stream()
        .filter(other -> other.phase() == CallPhase.TALKING && !other.id().equals(call.id()))
        .filter(other -> purpose == Entry.Purpose.TRANSFER || !together(call, other)).toList();
    boolean same = !another && now.stream().map(CallView::id).toList().equals(offered.stream().map(CallView::id).toList());
    offered = now;
    if (!same) {
      for (Control old : others.getChildren()) {
        old.dispose();
      }
      now.forEach(other -> button(purpose, call, other));
      boolean parks = purpose == Entry.Purpose.TRANSFER && desk.canPark();
      if (parks) {
        offerParking(call);
      }
      Grid.show(scroll.control(), parks || !now.isEmpty());
      scroll.fit(others);
      panel.requestLayout();
    }
  }

  private void button(Entry.Purpose purpose, CallView call, CallView other) {
    ActionButton button = new ActionButton(others, look, ActionButton.Kind.NEUTRAL,
        purpose == Entry.Purpose.TRANSFER ? Icon.TRANSFER : Icon.PLUS);
    button.setKey("target.call." + other.id());
    button.setLabel(purpose == Entry.Purpose.TRANSFER
        ? texts.of(Word.CALL_TRANSFER_CALL, call.party().shown(), other.party().shown())
        : texts.of(Word.CONFERENCE_ADD_CALL, other.party().shown()));
    Grid.wide(button);
    button.onPress(() -> choose(purpose, call, other));
  }

  private void choose(Entry.Purpose purpose, CallView call, CallView other) {
    if (purpose == Entry.Purpose.TRANSFER) {
      desk.transfer(call, other);
      done(Optional.empty());
    } else {
      done(conferences.join(call, other));
    }
  }

  private boolean together(CallView call, CallView other) {
    return board.conference(call.id()).map(ConferenceView::id).filter(one ->
        board.conference(other.id()).map(ConferenceView::id).filter(one::equals).isPresent()).isPresent();
  }

  private void doIt() {
    String typed = field.getText();
    if (typed.isBlank() || shown.isEmpty()) {
      return;
    }
    Entry entry = shown.get();
    board.find(entry.call()).ifPresent(call -> done(switch (entry.purpose()) {
      case DEFLECT -> desk.deflect(call, typed);
      case TRANSFER -> desk.transfer(call, typed);
      case CONFERENCE -> conferences.invite(call, typed);
    }));
  }

  private void done(Optional<Problem> objection) {
    refusal.setLabel(objection.map(texts::of).orElse(""));
    Grid.show(refusal, objection.isPresent());
    if (objection.isEmpty()) {
      board.endEntry();
    }
  }

  private SearchField field(Composite row) {
    SearchField made = new SearchField(row, look);
    made.setKey("target.number");
    made.getTextControl().setData(PaintedControl.WIDGET_KEY, "target.number.text");
    Grid.wide(made);
    return made;
  }

  private void listen() {
    act.onPress(this::doIt);
    close.onPress(board::endEntry);
    field.onEnter(typed -> doIt());
    field.onType(typed -> {
      Grid.show(refusal, false);
      act.setEnabled(!typed.isBlank());
    });
    act.setEnabled(false);
    field.getTextControl().addListener(SWT.KeyDown, this::escape);
  }

  private void escape(Event event) {
    if (event.keyCode == SWT.ESC) {
      event.doit = false;
      board.endEntry();
    }
  }
}
