package org.diapason.ui.call;

import org.diapason.core.call.CallId;
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
  private final CallId call;

  private CallDrag(CallBoard board, CallId call) {
    this.board = board;
    this.call = call;
  }

  static void from(Control control, CallBoard board, CallId call) {
    DragSource source = new DragSource(control, DND.DROP_COPY | DND.DROP_MOVE);
    source.setTransfer(TextTransfer.getInstance());
    source.addDragListener(new CallDrag(board, call));
  }

  @Override
  public void dragStart(DragSourceEvent event) {
    event.doit = board.find(call).isPresent();
    if (event.doit) {
      board.drag(call);
    }
  }

  @Override
  public void dragSetData(DragSourceEvent event) {
    event.data = board.find(call).map(view -> CallTexts.number(view.party())).orElse(" ");
  }

  @Override
  public void dragFinished(DragSourceEvent event) {
    board.endDrag();
  }
}
