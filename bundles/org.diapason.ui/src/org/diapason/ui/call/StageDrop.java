package org.diapason.ui.call;

import java.util.List;
import java.util.Optional;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.widget.DropZones;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;

/**
 * Dropping a call or a number onto the stage: it is transferred there, or joins the conference. While somebody rings or knocks, the
 * first zone is about that call, and what is talked on stays as it is: a number deflects it, and the knocking call itself asks
 * where to. While there is no call, a number goes to the main window.
 */
final class StageDrop extends DropTargetAdapter {

  private static final int TRANSFER = 0;
  private static final int CONFERENCE = 1;

  private final Texts texts;
  private final CallBoard board;
  private final CallDesk desk;
  private final ConferenceDesk conferences;
  private final DropZones zones;
  private final EventBridge bridge;
  private final Runnable changed;
  private boolean over;

  /** @param changed done when the zones are to be shown or hidden */
  StageDrop(Control stage, DropZones zones, Texts texts, EventBridge bridge, CallBoard board, CallDesk desk,
      ConferenceDesk conferences, Runnable changed) {
    this.texts = texts;
    this.board = board;
    this.desk = desk;
    this.conferences = conferences;
    this.zones = zones;
    this.bridge = bridge;
    this.changed = changed;
    DropTarget target = new DropTarget(stage, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_DEFAULT);
    target.setTransfer(TextTransfer.getInstance());
    target.addDropListener(this);
  }

  /** Whether something is dragged that could be dropped on a call; then the zones say what it would do. */
  boolean wantsZones() {
    boolean number = over && (here().isPresent() || deflected().isPresent());
    boolean call = board.dragged().filter(dragged -> here().filter(on -> !on.id().equals(dragged)).isPresent()).isPresent();
    if (number || call) {
      zones.setZones(offer());
    }
    return number || call;
  }

  private List<DropZones.Zone> offer() {
    DropZones.Zone first = deflected()
        .map(call -> new DropZones.Zone(Icon.CALL_OUT, texts.of(Word.DROP_DEFLECT, call.party().shown())))
        .orElseGet(() -> new DropZones.Zone(Icon.TRANSFER, texts.of(Word.DROP_TRANSFER)));
    return here().isEmpty() ? List.of(first)
        : List.of(first, new DropZones.Zone(Icon.PLUS, texts.of(Word.DROP_CONFERENCE)));
  }

  /** The call that the first zone is about if it has not been answered yet: what rings while a number is dragged, or is dragged. */
  private Optional<CallView> deflected() {
    return board.dragged().isEmpty() ? board.ringing()
        : board.dragged().flatMap(board::find).filter(call -> call.phase() == CallPhase.RINGING_HERE);
  }

  @Override
  public void dragEnter(DropTargetEvent event) {
    over = board.dragged().isEmpty();
    changed.run();
    dragOver(event);
  }

  @Override
  public void dragOver(DropTargetEvent event) {
    int zone = zone(event);
    zones.light(zone);
    boolean answered = board.dragged().isEmpty() || deflected().isEmpty();
    boolean fits = wantsZones()
        && (zone == CONFERENCE && answered || zone == TRANSFER && (talks() || deflected().isPresent())) || isIdle();
    event.detail = fits ? DND.DROP_COPY : DND.DROP_NONE;
  }

  @Override
  public void dragOperationChanged(DropTargetEvent event) {
    dragOver(event);
  }

  @Override
  public void dragLeave(DropTargetEvent event) {
    over = false;
    zones.light(-1);
    bridge.toUi(this::hideZones); // the drop itself comes first, and must find the zones
  }

  @Override
  public void drop(DropTargetEvent event) {
    int zone = zone(event);
    String typed = event.data instanceof String text ? text.strip() : "";
    if (isIdle()) {
      bridge.dropped(typed);
    }
    Optional<CallView> waiting = zone == TRANSFER ? deflected() : Optional.empty();
    Optional<CallView> carried = board.dragged().flatMap(board::find);
    over = false;
    board.endDrag();
    if (waiting.isPresent()) {
      deflect(waiting.get(), carried.isPresent(), typed);
    } else {
      here().ifPresent(call -> carried.ifPresentOrElse(other -> drop(zone, call, other), () -> drop(zone, call, typed)));
    }
  }

  private void deflect(CallView call, boolean itself, String typed) {
    if (itself) {
      board.ask(Entry.Purpose.DEFLECT, call.id());
    } else if (!typed.isEmpty()) {
      desk.deflect(call, typed);
    }
  }

  /** A call is dropped on another one. */
  void drop(int zone, CallView call, CallView other) {
    if (call.id().equals(other.id())) {
      return;
    }
    if (zone == TRANSFER) {
      desk.transfer(call, other);
    } else if (zone == CONFERENCE) {
      conferences.join(call, other);
    }
  }

  private void drop(int zone, CallView call, String typed) {
    if (typed.isEmpty()) {
      return;
    }
    if (zone == TRANSFER) {
      desk.transfer(call, typed);
    } else if (zone == CONFERENCE) {
      conferences.invite(call, typed);
    }
  }

  private void hideZones() {
    if (!zones.isDisposed()) {
      changed.run();
    }
  }

  private boolean isIdle() {
    return board.live().isEmpty() && board.dragged().isEmpty();
  }

  private Optional<CallView> here() {
    return board.live().filter(CallBoard::isJoinable);
  }

  private boolean talks() {
    return here().filter(call -> call.phase() == CallPhase.TALKING).isPresent();
  }

  private int zone(DropTargetEvent event) {
    Point at = zones.toControl(event.x, event.y);
    return zones.zoneAt(at.x, at.y);
  }
}
