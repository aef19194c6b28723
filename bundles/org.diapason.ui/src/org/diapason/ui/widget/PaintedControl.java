package org.diapason.ui.widget;

import java.util.Objects;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.events.MouseTrackAdapter;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * What all painted widgets share: they paint with a {@link Brush}, follow the look, know whether the pointer is over
 * them, show the focus when it came by keyboard, and have a name, a role and a state for assistive technology.
 */
public abstract class PaintedControl extends Canvas {

  /** The data key under which tests find widgets. */
  public static final String WIDGET_KEY = "org.eclipse.swtbot.widget.key";

  private static final int ANY = SWT.DEFAULT;

  private final Look look;
  private String label = "";
  private boolean hovered;
  private boolean mouseFocus;
  private String tip = "";

  /**
   * A painted widget.
   *
   * @param style {@link SWT#V_SCROLL} or {@link SWT#NO_FOCUS} or none
   */
  PaintedControl(Composite parent, Look look, int style) {
    super(parent, style | SWT.DOUBLE_BUFFERED);
    this.look = look;
    look.whenChanged(this, this::redraw);
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.MouseDown, event -> mouseFocus = true);
    addListener(SWT.KeyDown, event -> mouseFocus = false);
    addListener(SWT.FocusIn, event -> redraw());
    addListener(SWT.FocusOut, event -> {
      mouseFocus = false;
      redraw();
    });
    addMouseTrackListener(new MouseTrackAdapter() {
      @Override
      public void mouseEnter(MouseEvent event) {
        hover(true);
      }

      @Override
      public void mouseExit(MouseEvent event) {
        hover(false);
      }
    });
    Accessibility.connect(this);
  }

  /** Paints the whole widget; its ground is already there. */
  abstract void paint(Brush brush);

  /** The size the content wants, without the room for the focus ring. */
  abstract Point contentSize(GC gc, int widthHint);

  /** Sets the id by which tests find the widget. */
  public final void setKey(String id) {
    setData(WIDGET_KEY, id);
  }

  /** The words on the widget, also its name for assistive technology. */
  public final String getLabel() {
    return label;
  }

  /** Sets the words on the widget, in the user's language. */
  public void setLabel(String label) {
    if (!this.label.equals(label)) {
      this.label = label;
      requestLayout();
      redraw();
    }
  }

  @Override
  public void setEnabled(boolean enabled) {
    super.setEnabled(enabled);
    redraw();
  }

  @Override
  public final Point computeSize(int widthHint, int heightHint, boolean changed) {
    GC gc = new GC(this);
    int room = 2 * ringRoom();
    Point size = contentSize(gc, widthHint == ANY ? ANY : Math.max(0, widthHint - room));
    gc.dispose();
    return new Point(widthHint == ANY ? size.x + room : widthHint, heightHint == ANY ? size.y + room : heightHint);
  }

  /** What the tool tip says while words had to be cut for want of room; empty for nothing. */
  String whole() {
    return "";
  }

  /** What assistive technology says; by default the label. */
  String accessibleName() {
    return label;
  }

  /** The current value, for widgets that show one; null for others. */
  String accessibleValue() {
    return null;
  }

  /** One of {@link ACC}'s roles. */
  int accessibleRole() {
    return ACC.ROLE_LABEL;
  }

  /** {@link ACC}'s states beyond focusable, focused and disabled. */
  int accessibleState() {
    return ACC.STATE_NORMAL;
  }

  /** What assistive technology can do with it; empty if nothing. */
  void accessibleAction() {
    // a sign has nothing to press
  }

  /** Whether it can have the keyboard's focus. */
  boolean takesFocus() {
    return false;
  }

  /** Asked also while the window is being closed. */
  @Override
  public boolean setFocus() {
    return !isDisposed() && takesFocus() && super.setFocus();
  }

  @Override
  public boolean forceFocus() {
    return takesFocus() && super.forceFocus();
  }

  /** Points kept free on every side for the focus ring. */
  int ringRoom() {
    return takesFocus() ? Metrics.RING : 0;
  }

  /** The area inside the room for the focus ring. */
  final Rectangle content() {
    Rectangle area = getClientArea();
    int room = ringRoom();
    return new Rectangle(room, room, Math.max(0, area.width - 2 * room), Math.max(0, area.height - 2 * room));
  }

  final Look look() {
    return look;
  }

  final boolean isHovered() {
    return hovered && isEnabled();
  }

  /** Whether the focus is to be shown: not when it came with a mouse click. */
  final boolean showsFocus() {
    return !mouseFocus && isFocusControl();
  }

  /** Tells the pressing of this widget, or of its part {@code index}, to its selection listeners. */
  final void fire(int type, int index) {
    Event event = new Event();
    event.index = index;
    notifyListeners(type, event);
  }

  private void hover(boolean over) {
    hovered = over;
    redraw();
  }

  private void paint(GC gc) {
    Brush brush = new Brush(gc, look, look.color(Look.groundOf(this)));
    brush.fill(getClientArea(), brush.ground());
    paint(brush);
    tellWhole(brush.hasCut() ? whole() : "");
  }

  /** Never in place of a tool tip that somebody else has given it. */
  private void tellWhole(String words) {
    String shown = Objects.requireNonNullElse(getToolTipText(), "");
    if (shown.equals(tip) && !shown.equals(words)) {
      tip = words;
      setToolTipText(words.isEmpty() ? null : words);
    }
  }
}
