package org.diapason.ui.widget;

import java.util.function.Consumer;
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

/** A line that names something, with the keys chosen for it in a frame at its end: by pressing them while it has the keyboard. */
public final class KeyField extends PaintedControl {

  private static final int FRAME = 200;

  private String keys = "";
  private String hint = "";
  private String complaint = "";
  private Consumer<Event> taker = event -> { };

  /** A field without keys. */
  public KeyField(Composite parent, Look look) {
    super(parent, look, SWT.NONE);
    addListener(SWT.KeyDown, this::take);
    addListener(SWT.MouseDown, event -> forceFocus());
    addListener(SWT.Traverse, KeyField::traverse);
  }

  /** Gets the key that is pressed, but those that lead out of the field. */
  public void onKeys(Consumer<Event> action) {
    taker = action;
  }

  /** Takes a key that was pressed in the field. */
  public void take(Event event) {
    if (isEnabled() && !leads(event)) {
      event.doit = false;
      taker.accept(event);
    }
  }

  /** Whether a key leads out of the field instead of into it. */
  public static boolean leads(Event event) {
    boolean plain = (event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) == 0;
    return plain && (event.keyCode == SWT.TAB || event.keyCode == SWT.ESC);
  }

  /** The keys shown. */
  public String getKeys() {
    return keys;
  }

  /** Shows the keys chosen; empty for none. */
  public void setKeys(String words) {
    if (!keys.equals(words)) {
      keys = words;
      redraw();
    }
  }

  /** What is shown in place of keys while there are none. */
  public void setHint(String words) {
    hint = words;
    redraw();
  }

  /** What is wrong with the keys; empty if nothing. */
  public String getComplaint() {
    return complaint;
  }

  /** Marks the keys as wrong; the words are for assistive technology, and to be shown beside the field by others. */
  public void setComplaint(String words) {
    if (!complaint.equals(words)) {
      complaint = words;
      redraw();
    }
  }

  @Override
  boolean takesFocus() {
    return true;
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = content();
    Rectangle frame = new Rectangle(area.x + area.width - FRAME, area.y, FRAME, area.height);
    brush.text(getLabel(), look().fonts().base(), brush.color(isEnabled() ? Role.TEXT : Role.DISABLED),
        new Rectangle(area.x + Metrics.HALF, area.y, frame.x - area.x - Metrics.GRID - Metrics.HALF, frame.height), SWT.LEAD);
    brush.round(frame, Metrics.RADIUS, brush.color(fieldGround()));
    Role edge = !complaint.isEmpty() ? Role.BAD : isFocusControl() ? Role.ACCENT : Role.OUTLINE;
    brush.edge(frame, Metrics.RADIUS, brush.color(edge), isFocusControl() || !complaint.isEmpty() ? 2 : 1);
    Role ink = !isEnabled() ? Role.DISABLED : keys.isEmpty() ? Role.SECONDARY : Role.TEXT;
    brush.text(keys.isEmpty() ? hint : keys, look().fonts().base(), brush.color(ink), frame, SWT.CENTER);
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    gc.setFont(look().fonts().base());
    int width = gc.textExtent(getLabel()).x + FRAME + 2 * Metrics.GRID;
    return new Point(widthHint == SWT.DEFAULT ? width : widthHint, Metrics.TARGET);
  }

  @Override
  String accessibleName() {
    return (getLabel() + " " + complaint).strip();
  }

  @Override
  String accessibleValue() {
    return keys.isEmpty() ? hint : keys;
  }

  @Override
  int accessibleRole() {
    return ACC.ROLE_TEXT;
  }

  @Override
  int accessibleState() {
    return ACC.STATE_READONLY;
  }

  private Role fieldGround() {
    return Look.groundOf(this) == Role.SURFACE ? Role.GROUND : Role.SURFACE;
  }

  private static void traverse(Event event) {
    event.doit = leads(event);
  }
}
