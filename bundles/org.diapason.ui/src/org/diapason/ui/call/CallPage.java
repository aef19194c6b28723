package org.diapason.ui.call;

import java.util.Optional;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.phone.Phone;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.event.Ticker;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.DropZones;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.Hint;
import org.diapason.ui.widget.Scroller;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;

/**
 * What the call window shows: who knocks, the other calls, and the call or conference on the stage; or a hint while there is none.
 * Digits typed while it has the keyboard go into the call.
 */
final class CallPage {

  /** Four times a second, so that the seconds of the duration never limp. */
  private static final int TICK_MILLIS = 250;

  private final EventBridge bridge;
  private final CallBoard board;
  private final CallDesk desk;
  private final Composite page;
  private final StackLayout stack = new StackLayout();
  private final Hint empty;
  private final Composite calls;
  private final KnockingCard knocking;
  private final CallStrip strip;
  private final TargetPanel target;
  private final Scroller scroll;
  private final Composite center;
  private final StackLayout centerStack = new StackLayout();
  private final CallStage stage;
  private final ConferenceStage conference;
  private final DropZones zones;
  private final StageDrop drop;
  private Optional<CallId> focused = Optional.empty();

  CallPage(Composite parent, Look look, Texts texts, Phone phone, EventBridge bridge, CallBoard board, CallDesk desk) {
    this.bridge = bridge;
    this.board = board;
    this.desk = desk;
    page = new Composite(parent, SWT.NONE);
    look.inheritGround(page);
    page.setLayout(stack);
    empty = new Hint(page, look, Icon.PHONE);
    texts.bind(empty, () -> empty.setWords(texts.of(Word.CALL_NONE), texts.of(Word.CALL_NONE_HINT)));
    ConferenceDesk conferences = new ConferenceDesk(phone, board);
    calls = Grid.area(page, look, 1, 0, Metrics.GRID);
    knocking = new KnockingCard(calls, look, texts, board, desk);
    strip = new CallStrip(calls, look, texts, phone, board, desk, "call.card", 2, false, () -> { });
    scroll = new Scroller(calls, look, 0);
    center = scroll.area();
    center.setLayout(centerStack);
    Recorder recorder = new Recorder(page.getShell(), look, texts, desk, conferences);
    stage = new CallStage(center, look, texts, phone, board, desk, recorder);
    conference = new ConferenceStage(center, look, texts, board, conferences, recorder);
    zones = new DropZones(center, look);
    zones.setKey("call.zones");
    drop = new StageDrop(page, zones, texts, bridge, board, desk, conferences, this::refresh);
    target = new TargetPanel(calls, look, texts, bridge, board, desk, conferences);
    texts.bind(page, this::refresh);
    Ticker.every(page, TICK_MILLIS, this::tick);
    listenToDigits();
  }

  /** Shows what the board says now. */
  void refresh() {
    Optional<CallView> call = board.stage();
    board.knocking().ifPresent(knocking::show);
    knocking.setVisible(board.knocking().isPresent());
    strip.refresh();
    call.ifPresent(stage::show);
    board.conference().ifPresent(conference::show);
    target.refresh();
    raise(page, stack, call.isPresent() ? calls : empty);
    raise(center, centerStack, drop.wantsZones() ? zones
        : board.conference().isPresent() ? conference.control() : stage.control());
    scroll.fit(centerStack.topControl);
    call.filter(shown -> shown.phase() != CallPhase.ENDED).ifPresent(this::focusOnce);
  }

  private static void raise(Composite area, StackLayout stack, Control top) {
    if (stack.topControl != top) {
      stack.topControl = top;
      area.layout(true, true);
    }
  }

  /** Gives the keyboard to what is most wanted, but never to a button that ends the call. */
  void takeFocus() {
    page.forceFocus();
    bridge.toUi(stage::focusAnswer); // it has no size, and so takes no focus, before the layout that is under way
  }

  private boolean isActive() {
    return page.getDisplay().getActiveShell() == page.getShell();
  }

  /** Never while another window has the keyboard: to ask for it there would bring this one to the front. */
  private void focusOnce(CallView call) {
    if (!focused.equals(Optional.of(call.id())) && isActive()) {
      focused = Optional.of(call.id());
      takeFocus();
    }
  }

  private void tick() {
    if (page.isVisible()) {
      board.live().ifPresent(stage::tick);
      board.live().ifPresent(this::focusOnce);
      board.conference().ifPresent(conference::tick);
    }
    if (page.isFocusControl() && isActive()) {
      stage.focusAnswer(); // on a busy machine the layout may have come after the attempt before
    }
  }

  private void listenToDigits() {
    Listener digits = this::digit;
    page.getDisplay().addFilter(SWT.KeyDown, digits);
    page.addDisposeListener(event -> page.getDisplay().removeFilter(SWT.KeyDown, digits));
  }

  private void digit(Event event) {
    boolean plain = !(event.widget instanceof Text) && (event.stateMask & (SWT.MOD1 | SWT.ALT)) == 0;
    if (plain && event.character != 0 && "0123456789*#".indexOf(event.character) >= 0 && hasFocus()) {
      desk.digit(event.character);
      event.type = SWT.None;
    }
  }

  private boolean hasFocus() {
    for (Control control = page.getDisplay().getFocusControl(); control != null; control = control.getParent()) {
      if (control == page) {
        return true;
      }
    }
    return false;
  }
}
