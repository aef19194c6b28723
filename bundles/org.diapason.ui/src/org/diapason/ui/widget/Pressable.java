package org.diapason.ui.widget;

import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A painted control that can be pressed: by mouse, Space, Enter or assistive technology. Each press is an
 * {@link SWT#Selection} event.
 */
public abstract class Pressable extends PaintedControl {

  private boolean down;
  private int downAt;
  private int heldMillis;

  /** A control that can be pressed. */
  Pressable(Composite parent, Look look) {
    super(parent, look, SWT.NONE);
    addListener(SWT.MouseDown, this::mouseDown);
    addListener(SWT.MouseUp, this::mouseUp);
    addListener(SWT.KeyDown, this::keyDown);
    addListener(SWT.Traverse, Pressable::traverse);
  }

  /** Runs an action at each press. */
  public final void onPress(Runnable action) {
    addListener(SWT.Selection, event -> action.run());
  }

  /** Presses it as a user would; does nothing while it is disabled. */
  public void press() {
    if (isEnabled()) {
      fire(SWT.Selection, 0);
    }
  }

  @Override
  int accessibleRole() {
    return ACC.ROLE_PUSHBUTTON;
  }

  @Override
  int accessibleState() {
    return down ? ACC.STATE_PRESSED : ACC.STATE_NORMAL;
  }

  @Override
  void accessibleAction() {
    press();
  }

  @Override
  boolean takesFocus() {
    return true;
  }

  /** A key other than Space and Enter. */
  void otherKey(Event event) {
    // most have none
  }

  /** While it tells its listeners: how long the mouse button was held, in milliseconds; 0 by keyboard. */
  final int heldMillis() {
    return heldMillis;
  }

  /** The ground while nothing happens, under the pointer, and while pressed. */
  final Color area(Color still, Color hovered, Color pressed) {
    return down ? pressed : isHovered() ? hovered : still;
  }

  /** An area that shows only under the pointer. */
  final Color quietArea(Brush brush) {
    return area(brush.ground(), brush.color(Role.HOVER), brush.color(Role.PRESSED));
  }

  private void mouseDown(Event event) {
    if (event.button == 1) {
      down = true;
      downAt = event.time;
      setFocus();
      redraw();
    }
  }

  private void mouseUp(Event event) {
    boolean pressed = down && getClientArea().contains(event.x, event.y);
    down = false;
    redraw();
    if (pressed) {
      heldMillis = event.time - downAt;
      press();
      heldMillis = 0;
    }
  }

  private void keyDown(Event event) {
    if (event.character == ' ' || event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
      press();
    } else {
      otherKey(event);
    }
  }

  private static void traverse(Event event) {
    event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS
        || event.detail == SWT.TRAVERSE_ESCAPE || event.detail == SWT.TRAVERSE_MNEMONIC;
  }
}
