package org.diapason.ui.main;

import java.util.function.IntFunction;
import org.diapason.ui.widget.RowList;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;

/** Lets the number of a row be dragged, onto a call or out of the program. */
final class NumberDrag extends DragSourceAdapter {

  private final RowList list;
  private final IntFunction<String> number;
  private int row = -1;

  private NumberDrag(RowList list, IntFunction<String> number) {
    this.list = list;
    this.number = number;
  }

  static void from(RowList list, IntFunction<String> number) {
    DragSource source = new DragSource(list, DND.DROP_COPY);
    source.setTransfer(TextTransfer.getInstance());
    source.addDragListener(new NumberDrag(list, number));
  }

  @Override
  public void dragStart(DragSourceEvent event) {
    row = list.getSelection();
    event.doit = row >= 0;
  }

  @Override
  public void dragSetData(DragSourceEvent event) {
    event.data = number.apply(row);
  }
}
