package org.diapason.ui.widget;

import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/**
 * A list of people or calls. Asks only for the rows it paints, so it takes any number of them. Arrow keys, Page Up
 * and Down, Home, End and the first letters of a title select; Enter or a double click opens; Ctrl+Enter does the
 * row's action. {@link SWT#Selection} and {@link SWT#DefaultSelection} events carry the index.
 */
public final class RowList extends PartedControl {

  /** Letters typed faster than this, in milliseconds, are one word. */
  private static final int TYPING = 1000;
  private static final int ACTION = SWT.Verify;

  private IntFunction<Row> rows = index -> null;
  private int count;
  private int selection = -1;
  private String selectedId = "";
  private int hovered = -1;
  private int scrolled;
  private String emptyText = "";
  private String typed = "";
  private int typedAt;

  /** A list without rows. */
  public RowList(Composite parent, Look look) {
    super(parent, look, SWT.V_SCROLL);
    getVerticalBar().addListener(SWT.Selection, event -> scrollTo(getVerticalBar().getSelection()));
    addListener(SWT.Resize, event -> adjustBar());
    addListener(SWT.MouseDown, this::mouseDown);
    addListener(SWT.MouseDoubleClick, event -> open(partAt(event.x, event.y)));
    addListener(SWT.MouseMove, event -> hover(partAt(event.x, event.y)));
    addListener(SWT.MouseExit, event -> hover(-1));
    addListener(SWT.KeyDown, this::keyDown);
    addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
        || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE);
    adjustBar();
  }

  /**
   * Replaces the rows. The selected row stays selected if its id is still there.
   *
   * @param count how many there are
   * @param rows gives a row by its index; asked often, so it should be quick
   */
  public void setRows(int count, IntFunction<Row> rows) {
    this.count = count;
    this.rows = rows;
    selection = find(selectedId, selection);
    if (selection < 0) {
      selectedId = "";
    }
    adjustBar();
    redraw();
  }

  /** How many rows there are. */
  public int getRowCount() {
    return count;
  }

  /** The row at an index. */
  public Row getRow(int index) {
    return rows.apply(index);
  }

  /** Words shown while there are no rows. */
  public void setEmptyText(String words) {
    emptyText = words;
    redraw();
  }

  /** Index of the selected row, −1 if none. */
  public int getSelection() {
    return selection;
  }

  /** Selects a row and scrolls it into view, or none with −1; tells nobody. */
  public void select(int index) {
    selection = index >= 0 && index < count ? index : -1;
    selectedId = selection < 0 ? "" : rows.apply(selection).id();
    reveal();
    announceSelection();
    redraw();
  }

  /** Tells the index whenever the user selected another row. */
  public void onSelect(IntConsumer action) {
    addListener(SWT.Selection, event -> action.accept(event.index));
  }

  /** Tells the index when the user opens a row by Enter or a double click. */
  public void onOpen(IntConsumer action) {
    addListener(SWT.DefaultSelection, event -> action.accept(event.index));
  }

  /** Tells the index when the user presses the sign at a row's end, or Ctrl+Enter. */
  public void onAction(IntConsumer action) {
    addListener(ACTION, event -> action.accept(event.index));
  }

  /** Where a row lies in the list now, in points; it may be scrolled out of view. */
  public Rectangle getRowBounds(int index) {
    return partArea(index);
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = getClientArea();
    if (count == 0) {
      Rectangle top = new Rectangle(Metrics.MARGIN, 0, area.width - 2 * Metrics.MARGIN, Math.min(area.height, 120));
      brush.text(emptyText, look().fonts().base(), brush.color(Role.SECONDARY), top, SWT.CENTER);
    }
    int last = Math.min(count - 1, (scrolled + area.height) / Metrics.ROW);
    for (int i = scrolled / Metrics.ROW; i <= last; i++) {
      RowArt.paint(brush, rows.apply(i), partArea(i), i == selection, i == hovered);
    }
    if (showsFocus()) {
      Rectangle ringed = selection < 0 ? area : partArea(selection);
      brush.edge(new Rectangle(ringed.x + 4, ringed.y, ringed.width - 8, ringed.height), Metrics.RADIUS + 1,
          brush.color(Role.ACCENT), 2);
    }
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    return new Point(widthHint == SWT.DEFAULT ? 320 : widthHint, Math.min(count, 6) * Metrics.ROW);
  }

  @Override
  int ringRoom() {
    return 0;
  }

  @Override
  int partCount() {
    return count;
  }

  @Override
  String partName(int part) {
    return rows.apply(part).spoken();
  }

  @Override
  Rectangle partArea(int part) {
    return new Rectangle(0, part * Metrics.ROW - scrolled, getClientArea().width, Metrics.ROW);
  }

  @Override
  int partRole() {
    return ACC.ROLE_LISTITEM;
  }

  @Override
  int partStateWhenSelected() {
    return ACC.STATE_SELECTED;
  }

  @Override
  int partAt(int x, int y) {
    int index = (y + scrolled) / Metrics.ROW;
    return getClientArea().contains(x, y) && index < count ? index : -1;
  }

  @Override
  int selectedPart() {
    return selection;
  }

  @Override
  int accessibleRole() {
    return ACC.ROLE_LIST;
  }

  private void mouseDown(Event event) {
    setFocus();
    int index = partAt(event.x, event.y);
    if (index < 0) {
      return;
    }
    choose(index);
    if (event.button == 1 && RowArt.action(partArea(index)).contains(event.x, event.y)) {
      act(index);
    }
  }

  private void keyDown(Event event) {
    int page = Math.max(1, getClientArea().height / Metrics.ROW - 1);
    switch (event.keyCode) {
      case SWT.ARROW_DOWN -> choose(Math.min(count - 1, selection + 1));
      case SWT.ARROW_UP -> choose(Math.max(0, selection - 1));
      case SWT.PAGE_DOWN -> choose(Math.min(count - 1, selection + page));
      case SWT.PAGE_UP -> choose(Math.max(0, selection - page));
      case SWT.HOME -> choose(0);
      case SWT.END -> choose(count - 1);
      case SWT.CR, SWT.KEYPAD_CR -> {
        if ((event.stateMask & SWT.MOD1) != 0) {
          act(selection);
        } else {
          open(selection);
        }
      }
      default -> type(event);
    }
  }

  /** Selects the next row whose title begins with what is being typed. */
  private void type(Event event) {
    if (event.character < ' ' || (event.stateMask & (SWT.MOD1 | SWT.ALT)) != 0) {
      return;
    }
    String letter = String.valueOf(event.character).toLowerCase(Locale.getDefault());
    boolean goesOn = event.time - typedAt < TYPING && !typed.equals(letter);
    typed = goesOn ? typed + letter : letter;
    typedAt = event.time;
    int from = goesOn ? Math.max(0, selection) : selection + 1;
    for (int i = 0; i < count; i++) {
      int index = (from + i) % count;
      if (rows.apply(index).title().toLowerCase(Locale.getDefault()).startsWith(typed)) {
        choose(index);
        return;
      }
    }
  }

  private void choose(int index) {
    if (index >= 0 && index < count && index != selection) {
      select(index);
      fire(SWT.Selection, index);
    }
  }

  private void open(int index) {
    if (index >= 0 && index < count) {
      fire(SWT.DefaultSelection, index);
    }
  }

  private void act(int index) {
    if (index >= 0 && index < count && rows.apply(index).action() != null) {
      fire(ACTION, index);
    }
  }

  private int find(String id, int near) {
    if (id.isEmpty()) {
      return -1;
    }
    if (near >= 0 && near < count && rows.apply(near).id().equals(id)) {
      return near;
    }
    for (int i = 0; i < count; i++) {
      if (rows.apply(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private void reveal() {
    int height = getClientArea().height;
    if (selection >= 0 && height > 0) {
      int top = selection * Metrics.ROW;
      scrollTo(Math.clamp(scrolled, Math.max(0, top + Metrics.ROW - height), Math.max(0, top)));
    }
  }

  private void scrollTo(int offset) {
    scrolled = Math.clamp(offset, 0, Math.max(0, count * Metrics.ROW - getClientArea().height));
    getVerticalBar().setSelection(scrolled);
    redraw();
  }

  private void adjustBar() {
    int height = Math.max(1, getClientArea().height);
    int whole = count * Metrics.ROW;
    ScrollBar bar = getVerticalBar();
    bar.setVisible(whole > height);
    bar.setValues(Math.min(scrolled, Math.max(0, whole - height)), 0, Math.max(1, whole), Math.min(height, Math.max(1,
        whole)), Metrics.ROW, height);
    scrollTo(scrolled);
  }

  private void hover(int index) {
    if (index != hovered) {
      hovered = index;
      redraw();
    }
  }
}
