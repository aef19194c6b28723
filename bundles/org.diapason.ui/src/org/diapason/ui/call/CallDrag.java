package org.diapason.ui.call;

import java.util.Optional;
import java.util.function.Supplier;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallView;
import org.diapason.ui.text.CallTexts;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Control;

/** Lets a call be dragged: outside of the program it is its number. */
final class CallDrag extends DragSourceAdapter {

  private final CallBoard board;
  private final Supplier<Optional<CallId>> call;

  private CallDrag(CallBoard board, Supplier<Optional<CallId>> call) {
    this.board = board;
    this.call = call;
  }

  /** @param call which one at the moment */
  static void from(Control control, CallBoard board, Supplier<Optional<CallId>> call) {
    DragSource source = new DragSource(control, DND.DROP_COPY | DND.DROP_MOVE);
    source.setTransfer(TextTransfer.getInstance());
    source.addDragListener(new CallDrag(board, call));
  }

  @Override
  public void dragStart(DragSourceEvent event) {
    Optional<CallView> taken = call.get().flatMap(board::find);
    event.doit = taken.isPresent();
    taken.map(CallView::id).ifPresent(board::drag);
  }

  @Override
  public void dragSetData(DragSourceEvent event) {
    event.data = call.get().flatMap(board::find).map(view -> CallTexts.number(view.party())).orElse(" ");
  }

  @Override
  public void dragFinished(DragSourceEvent event) {
    board.endDrag();
  }
}
