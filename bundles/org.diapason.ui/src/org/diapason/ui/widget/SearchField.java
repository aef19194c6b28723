package org.diapason.ui.widget;

import java.util.function.Consumer;
import org.diapason.ui.theme.Icon;
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
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** A field for searching and dialling: sign, native text, and a button that empties it. Escape empties it too. */
public final class SearchField extends PaintedControl {

  private final FramelessText frameless;
  private final Text text;
  private final IconButton clear;

  /** An empty field. */
  public SearchField(Composite parent, Look look) {
    super(parent, look, SWT.NONE);
    look.ground(this, Role.SURFACE);
    frameless = new FramelessText(this, SWT.NONE);
    text = frameless.text();
    clear = new IconButton(this, look, Icon.CLOSE);
    arrange();
    dress();
    look.whenChanged(text, this::dress);
    text.addListener(SWT.Modify, event -> showClear());
    text.addListener(SWT.FocusIn, event -> redraw());
    text.addListener(SWT.FocusOut, event -> redraw());
    text.addListener(SWT.KeyDown, this::keyDown);
    clear.onPress(this::empty);
    addListener(SWT.MouseDown, event -> text.setFocus());
    text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        event.result = getLabel();
      }
    });
    showClear();
  }

  /** The native field, for its key and for input checks. */
  public Text getTextControl() {
    return text;
  }

  /** What is typed. */
  public String getText() {
    return text.getText();
  }

  /** Replaces what is typed, as if typed. */
  public void setText(String typed) {
    text.setText(typed);
    text.setSelection(typed.length());
  }

  /** Words shown while nothing is typed, also the field's name. */
  @Override
  public void setLabel(String label) {
    super.setLabel(label);
    text.setMessage(label);
  }

  /** The name of the button that empties the field. */
  public void setClearLabel(String label) {
    clear.setLabel(label);
  }

  /** Tells what is typed at each change. */
  public void onType(Consumer<String> action) {
    text.addListener(SWT.Modify, event -> action.accept(text.getText()));
  }

  /** Tells what is typed when Enter is pressed. */
  public void onEnter(Consumer<String> action) {
    text.addListener(SWT.DefaultSelection, event -> action.accept(text.getText()));
  }

  /** Empties the field. */
  public void empty() {
    text.setText("");
    text.setFocus();
  }

  @Override
  public boolean setFocus() {
    return !text.isDisposed() && text.setFocus(); // asked also while the window is being closed
  }

  @Override
  public void setEnabled(boolean enabled) {
    super.setEnabled(enabled);
    text.setEnabled(enabled);
    clear.setEnabled(enabled);
    dress();
  }

  @Override
  int ringRoom() {
    return Metrics.RING;
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = content();
    brush.round(area, Metrics.RADIUS, brush.color(Role.SURFACE));
    boolean focused = text.isFocusControl();
    brush.edge(area, Metrics.RADIUS, brush.color(focused ? Role.ACCENT : Role.OUTLINE), focused ? 2 : 1);
    brush.icon(Icon.SEARCH, brush.color(isEnabled() ? Role.SECONDARY : Role.DISABLED), area.x + Metrics.GRID + 2,
        area.y + (area.height - Metrics.ICON) / 2, Metrics.ICON);
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    return new Point(widthHint == SWT.DEFAULT ? 240 : widthHint, Metrics.FIELD);
  }

  private void arrange() {
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.marginLeft = ringRoom() + Metrics.ICON + 2 * Metrics.GRID + 2;
    layout.marginRight = ringRoom() + 6;
    layout.horizontalSpacing = 0;
    setLayout(layout);
    frameless.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
    GridData place = new GridData(SWT.END, SWT.CENTER, false, true);
    place.widthHint = Metrics.TARGET;
    place.heightHint = Metrics.TARGET;
    clear.setLayoutData(place);
  }

  private void dress() {
    frameless.dress(look().color(Role.SURFACE), look().color(isEnabled() ? Role.TEXT : Role.DISABLED));
  }

  private void showClear() {
    clear.setVisible(!text.getText().isEmpty());
  }

  private void keyDown(Event event) {
    if (event.keyCode == SWT.ESC && !text.getText().isEmpty()) {
      event.doit = false;
      empty();
    }
  }
}
