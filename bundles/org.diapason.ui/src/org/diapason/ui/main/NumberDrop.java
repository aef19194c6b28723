package org.diapason.ui.main;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Control;

/** Takes text that is dropped, be it from another program. */
final class NumberDrop extends DropTargetAdapter {

  private final BooleanSupplier wanted;
  private final Consumer<String> taker;

  private NumberDrop(BooleanSupplier wanted, Consumer<String> taker) {
    this.wanted = wanted;
    this.taker = taker;
  }

  /**
   * Makes a control, with all on it that has no drop target of its own, take text.
   *
   * @param wanted whether what is dragged now may be dropped
   */
  static void onto(Control control, BooleanSupplier wanted, Consumer<String> taker) {
    DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_DEFAULT);
    target.setTransfer(TextTransfer.getInstance());
    target.addDropListener(new NumberDrop(wanted, taker));
  }

  @Override
  public void dragEnter(DropTargetEvent event) {
    event.detail = wanted.getAsBoolean() ? DND.DROP_COPY : DND.DROP_NONE; // what is moved would be missing where it came from
  }

  @Override
  public void dragOver(DropTargetEvent event) {
    dragEnter(event);
  }

  @Override
  public void dragOperationChanged(DropTargetEvent event) {
    dragEnter(event);
  }

  @Override
  public void drop(DropTargetEvent event) {
    if (event.data instanceof String text) {
      taker.accept(text);
    }
  }
}
