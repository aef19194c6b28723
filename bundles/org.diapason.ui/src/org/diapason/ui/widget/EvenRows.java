package org.diapason.ui.widget;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Controls in one row, each as wide as it wants; where that is too wide, in cells of one width and as few rows as there is width
 * for, no row much fuller than the others. All stand in the middle.
 */
public final class EvenRows extends Layout {

  private final int spacing;
  private final boolean inLine;

  /** @param spacing points between two rows */
  public EvenRows(int spacing) {
    this(spacing, false);
  }

  private EvenRows(int spacing, boolean inLine) {
    this.spacing = spacing;
    this.inLine = inLine;
  }

  /** Rows without room between them, of which the last begins below the others even where it is shorter. */
  public static EvenRows inLine() {
    return new EvenRows(0, true);
  }

  @Override
  protected Point computeSize(Composite area, int widthHint, int heightHint, boolean flushCache) {
    List<Control> shown = shown(area);
    if (shown.isEmpty()) {
      return new Point(0, 0);
    }
    if (widthHint == SWT.DEFAULT || inOneRow(shown, widthHint)) {
      return new Point(widthHint == SWT.DEFAULT ? width(shown) : widthHint, heightHint == SWT.DEFAULT ? cell(shown).y : heightHint);
    }
    Point cell = cell(shown);
    int columns = columns(shown.size(), cell.x, widthHint);
    int rows = rows(shown.size(), columns);
    int height = rows * cell.y + (rows - 1) * spacing;
    return new Point(widthHint, heightHint == SWT.DEFAULT ? height : heightHint);
  }

  @Override
  protected void layout(Composite area, boolean flushCache) {
    List<Control> shown = shown(area);
    if (shown.isEmpty()) {
      return;
    }
    Rectangle room = area.getClientArea();
    Point cell = cell(shown);
    if (inOneRow(shown, room.width)) {
      int left = room.x + (room.width - width(shown)) / 2;
      for (Control one : shown) {
        int width = one.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        one.setBounds(left, room.y, width, cell.y);
        left += width;
      }
      return;
    }
    int columns = columns(shown.size(), cell.x, room.width);
    for (int i = 0; i < shown.size(); i++) {
      int row = i / columns;
      int inRow = inLine ? columns : Math.min(columns, shown.size() - row * columns);
      int left = room.x + Math.max(0, (room.width - inRow * cell.x) / 2);
      shown.get(i).setBounds(left + i % columns * cell.x, room.y + row * (cell.y + spacing), cell.x, cell.y);
    }
  }

  private static boolean inOneRow(List<Control> shown, int room) {
    return width(shown) <= room;
  }

  private static int width(List<Control> shown) {
    return shown.stream().mapToInt(one -> one.computeSize(SWT.DEFAULT, SWT.DEFAULT).x).sum();
  }

  private static int columns(int count, int width, int room) {
    int most = Math.clamp(room / Math.max(1, width), 1, count);
    return rows(count, rows(count, most));
  }

  private static int rows(int count, int columns) {
    return (count + columns - 1) / columns;
  }

  private static Point cell(List<Control> shown) {
    Point cell = new Point(0, 0);
    for (Control one : shown) {
      Point size = one.computeSize(SWT.DEFAULT, SWT.DEFAULT);
      cell.x = Math.max(cell.x, size.x);
      cell.y = Math.max(cell.y, size.y);
    }
    return cell;
  }

  private static List<Control> shown(Composite area) {
    return Arrays.stream(area.getChildren()).filter(Control::getVisible).toList();
  }
}
