package org.diapason.ui.widget;

import java.util.List;
import java.util.function.IntConsumer;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A choice of one among a few, side by side. Arrow keys, Home and End choose. */
public final class Segmented extends PartedControl {

  private static final int INSET = 3;

  private List<String> segments = List.of();
  private int selection;
  private int hovered = -1;

  /** A choice without segments yet. */
  public Segmented(Composite parent, Look look) {
    super(parent, look, SWT.NONE);
    addListener(SWT.MouseDown, this::mouseDown);
    addListener(SWT.MouseMove, event -> hover(partAt(event.x, event.y)));
    addListener(SWT.MouseExit, event -> hover(-1));
    addListener(SWT.KeyDown, this::keyDown);
    addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT
        && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
  }

  /** Sets the words; the selection stays where it was if there are enough. */
  public void setSegments(List<String> words) {
    segments = List.copyOf(words);
    selection = Math.clamp(selection, 0, Math.max(0, segments.size() - 1));
    requestLayout();
    redraw();
  }

  /** Index of the chosen segment. */
  public int getSelection() {
    return selection;
  }

  /** Chooses a segment; tells nobody. */
  public void select(int index) {
    selection = Math.clamp(index, 0, Math.max(0, segments.size() - 1));
    announceSelection();
    redraw();
  }

  /** Tells the index whenever the user chose another segment. */
  public void onSelect(IntConsumer action) {
    addListener(SWT.Selection, event -> action.accept(selection));
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = content();
    brush.round(area, Metrics.RADIUS, brush.color(Role.PRESSED));
    for (int i = 0; i < segments.size(); i++) {
      paintSegment(brush, i);
    }
    if (showsFocus()) {
      brush.focusRing(area, Metrics.RADIUS);
    }
  }

  private void paintSegment(Brush brush, int index) {
    Rectangle area = partArea(index);
    Rectangle piece = new Rectangle(area.x + INSET, area.y + INSET, area.width - 2 * INSET, area.height - 2 * INSET);
    boolean chosen = index == selection;
    if (chosen) {
      brush.round(piece, Metrics.RADIUS - INSET + 1, brush.color(Role.GROUND));
      brush.edge(piece, Metrics.RADIUS - INSET + 1, brush.color(Role.OUTLINE), 1);
    }
    boolean strong = chosen || index == hovered;
    Role ink = !isEnabled() ? Role.DISABLED : strong ? Role.TEXT : Role.SECONDARY;
    brush.text(segments.get(index), chosen ? look().fonts().strong() : look().fonts().base(), brush.color(ink),
        new Rectangle(piece.x + Metrics.HALF, piece.y, piece.width - Metrics.GRID, piece.height), SWT.CENTER);
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    Font font = look().fonts().strong();
    gc.setFont(font);
    int widest = segments.stream().mapToInt(word -> gc.textExtent(word).x).max().orElse(0);
    return new Point((widest + 3 * Metrics.GRID) * segments.size(), Metrics.FIELD);
  }

  @Override
  int partCount() {
    return segments.size();
  }

  @Override
  String partName(int part) {
    return segments.get(part);
  }

  @Override
  Rectangle partArea(int part) {
    Rectangle area = content();
    int from = area.width * part / segments.size();
    int to = area.width * (part + 1) / segments.size();
    return new Rectangle(area.x + from, area.y, to - from, area.height);
  }

  @Override
  int partRole() {
    return ACC.ROLE_TABITEM;
  }

  @Override
  int partStateWhenSelected() {
    return ACC.STATE_SELECTED;
  }

  @Override
  int partAt(int x, int y) {
    for (int i = 0; i < segments.size(); i++) {
      if (partArea(i).contains(x, y)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  int selectedPart() {
    return segments.isEmpty() ? -1 : selection;
  }

  @Override
  int accessibleRole() {
    return ACC.ROLE_TABFOLDER;
  }

  private void mouseDown(Event event) {
    setFocus();
    choose(partAt(event.x, event.y));
  }

  private void keyDown(Event event) {
    boolean turned = (getStyle() & SWT.RIGHT_TO_LEFT) != 0;
    switch (event.keyCode) {
      case SWT.ARROW_LEFT -> choose(selection + (turned ? 1 : -1));
      case SWT.ARROW_RIGHT -> choose(selection + (turned ? -1 : 1));
      case SWT.HOME -> choose(0);
      case SWT.END -> choose(segments.size() - 1);
      default -> {
        // no other key chooses
      }
    }
  }

  private void choose(int index) {
    if (index >= 0 && index < segments.size() && index != selection && isEnabled()) {
      select(index);
      fire(SWT.Selection, index);
    }
  }

  private void hover(int part) {
    if (part != hovered) {
      hovered = part;
      redraw();
    }
  }
}
