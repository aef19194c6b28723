package org.diapason.ui.widget;

import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** One message, wrapped, with a line below that says when it came or why it did not go. */
public final class Bubble extends PaintedControl {

  private static final int WIDEST = 420;
  private static final int PADDING = 12;

  private final boolean own;
  private String note = "";
  private boolean failed;

  /**
   * An empty bubble.
   *
   * @param own whether we wrote it; ours stand at the trailing side
   */
  public Bubble(Composite parent, Look look, boolean own) {
    super(parent, look, SWT.NO_FOCUS);
    this.own = own;
  }

  /**
   * Sets the line below the message.
   *
   * @param failed whether the message did not go
   */
  public void setNote(String words, boolean failed) {
    note = words;
    this.failed = failed;
    requestLayout();
    redraw();
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = content();
    Point text = prose().size(area.width - 2 * PADDING);
    Point below = brush.measure(note, look().fonts().secondary());
    int width = Math.min(area.width, Math.max(text.x, below.x) + 2 * PADDING);
    Rectangle body = new Rectangle(own ? area.x + area.width - width : area.x, area.y, width, area.height);
    brush.round(body, Metrics.RADIUS, brush.color(failed ? Role.GROUND : own ? Role.ACCENT : Role.HOVER));
    if (failed) {
      brush.edge(body, Metrics.RADIUS, brush.color(Role.BAD), 1);
    }
    Role ink = own && !failed ? Role.ON_STRONG : Role.TEXT;
    prose().paint(brush, brush.color(ink), body.x + PADDING, body.y + Metrics.GRID, text.x);
    brush.text(note, look().fonts().secondary(), brush.color(failed ? Role.BAD : own ? Role.ON_STRONG : Role.SECONDARY),
        new Rectangle(body.x + PADDING, body.y + Metrics.GRID + text.y, width - 2 * PADDING,
        below.y + Metrics.HALF), SWT.TRAIL);
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    int room = Math.min(widthHint == SWT.DEFAULT ? WIDEST : widthHint, WIDEST);
    Point text = prose().size(room - 2 * PADDING);
    gc.setFont(look().fonts().secondary());
    Point below = gc.textExtent(note);
    return new Point(Math.min(room, Math.max(text.x, below.x) + 2 * PADDING),
        text.y + (note.isEmpty() ? 0 : below.y + Metrics.HALF) + 2 * Metrics.GRID - 2);
  }

  @Override
  String accessibleName() {
    return (getLabel() + " " + note).strip();
  }

  @Override
  int accessibleRole() {
    return ACC.ROLE_PARAGRAPH;
  }

  private Prose prose() {
    return new Prose(this, getLabel(), look().fonts().base(), SWT.LEAD);
  }
}
