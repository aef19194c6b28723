package org.diapason.ui.widget;

import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/**
 * Something to type into: its name above, the native field in a frame, and what is wrong with it below; one line, or with
 * {@link SWT#MULTI} several.
 */
public final class TextField extends PaintedControl {

  /** Height of the frame around several lines. */
  private static final int TALL = 12 * Metrics.GRID;

  private final boolean bare;
  private final FramelessText frameless;
  private final Text text;
  private String complaint = "";

  /**
   * An empty field.
   *
   * @param style {@link SWT#PASSWORD}, {@link SWT#MULTI} or {@link SWT#NONE}; with {@link SWT#FLAT} name and complaint are
   *     left to what stands around it
   */
  public TextField(Composite parent, Look look, int style) {
    super(parent, look, SWT.NONE);
    look.inheritGround(this);
    bare = (style & SWT.FLAT) != 0;
    frameless = new FramelessText(this, style & ~SWT.FLAT);
    text = frameless.text();
    GridLayout layout = new GridLayout();
    layout.marginWidth = ringRoom() + Metrics.GRID + Metrics.HALF;
    layout.marginHeight = (text.getStyle() & SWT.MULTI) == 0 ? 0 : Metrics.GRID;
    layout.marginTop = ringRoom() + nameHeight();
    layout.marginBottom = ringRoom() + nameHeight();
    setLayout(layout);
    frameless.setLayoutData(new GridData(SWT.FILL, isTall() ? SWT.FILL : SWT.CENTER, true, true));
    dress();
    look.whenChanged(text, this::dress);
    text.addListener(SWT.FocusIn, event -> redraw());
    text.addListener(SWT.FocusOut, event -> redraw());
    text.addListener(SWT.Modify, event -> setComplaint(""));
    text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        event.result = (getLabel() + " " + complaint).strip();
      }
    });
  }

  /** The native field, for its key. */
  public Text getTextControl() {
    return text;
  }

  /** What is typed, without blanks around it unless it is a password. */
  public String getText() {
    return (text.getStyle() & SWT.PASSWORD) != 0 ? text.getText() : text.getText().strip();
  }

  /** Replaces what is typed. */
  public void setText(String typed) {
    text.setText(typed);
  }

  /** An example shown while nothing is typed. */
  public void setExample(String example) {
    text.setMessage(example);
  }

  /** What is wrong with what is typed; empty if nothing. */
  public String getComplaint() {
    return complaint;
  }

  /** Says what is wrong with what is typed; typing takes it back. */
  public void setComplaint(String words) {
    if (!complaint.equals(words)) {
      complaint = words;
      redraw();
    }
  }

  /** Runs an action when Enter is pressed. */
  public void onEnter(Runnable action) {
    text.addListener(SWT.DefaultSelection, event -> action.run());
  }

  @Override
  public boolean setFocus() {
    return !text.isDisposed() && text.setFocus(); // asked also while the window is being closed
  }

  @Override
  public void setEnabled(boolean enabled) {
    super.setEnabled(enabled);
    text.setEnabled(enabled);
    dress();
  }

  @Override
  int ringRoom() {
    return Metrics.RING;
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = content();
    int line = nameHeight();
    if (!bare) {
      brush.text(getLabel(), look().fonts().secondary(), brush.color(isEnabled() ? Role.SECONDARY : Role.DISABLED),
          new Rectangle(area.x, area.y, area.width, line - Metrics.HALF), SWT.LEAD);
    }
    Rectangle frame = new Rectangle(area.x, area.y + line, area.width, area.height - 2 * line);
    brush.round(frame, Metrics.RADIUS, brush.color(fieldGround()));
    boolean focused = text.isFocusControl();
    Role edge = !complaint.isEmpty() ? Role.BAD : focused ? Role.ACCENT : Role.OUTLINE;
    brush.edge(frame, Metrics.RADIUS, brush.color(edge), focused || !complaint.isEmpty() ? 2 : 1);
    if (!bare) {
      brush.text(complaint, look().fonts().secondary(), brush.color(Role.BAD),
          new Rectangle(area.x, frame.y + frame.height + 2, area.width, line - 2), SWT.LEAD);
    }
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    return new Point(widthHint == SWT.DEFAULT ? 240 : widthHint, (isTall() ? TALL : Metrics.FIELD) + 2 * nameHeight());
  }

  private boolean isTall() {
    return (text.getStyle() & SWT.MULTI) != 0;
  }

  private int nameHeight() {
    return bare ? 0 : look().fonts().secondary().getFontData()[0].getHeight() + 2 * Metrics.HALF + 2;
  }

  private Role fieldGround() {
    return Look.groundOf(this) == Role.SURFACE ? Role.GROUND : Role.SURFACE;
  }

  private void dress() {
    frameless.dress(look().color(fieldGround()), look().color(isEnabled() ? Role.TEXT : Role.DISABLED));
  }
}
