package org.diapason.ui.widget;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleActionAdapter;
import org.eclipse.swt.accessibility.AccessibleActionEvent;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** Answers assistive technology for a painted control that has no parts. */
final class Accessibility {

  private Accessibility() {
  }

  /** Makes the control's accessible answer with the control's name, role, state, value and action. */
  static void connect(PaintedControl control) {
    Accessible accessible = control.getAccessible();
    accessible.addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        if (event.childID == ACC.CHILDID_SELF) {
          event.result = control.accessibleName();
        }
      }

      @Override
      public void getHelp(AccessibleEvent event) {
        event.result = control.getToolTipText();
      }
    });
    accessible.addAccessibleControlListener(new Control(control));
    accessible.addAccessibleActionListener(new AccessibleActionAdapter() {
      @Override
      public void getActionCount(AccessibleActionEvent event) {
        event.count = control.takesFocus() ? 1 : 0;
      }

      @Override
      public void doAction(AccessibleActionEvent event) {
        control.accessibleAction();
        event.result = ACC.OK;
      }
    });
  }

  /** States every control has: whether it can have the focus, has it, can be used. */
  static int commonState(PaintedControl control) {
    int state = control.takesFocus() ? ACC.STATE_FOCUSABLE : ACC.STATE_NORMAL;
    state |= control.isFocusControl() ? ACC.STATE_FOCUSED : ACC.STATE_NORMAL;
    return state | (control.isEnabled() ? ACC.STATE_NORMAL : ACC.STATE_DISABLED);
  }

  private static final class Control extends AccessibleControlAdapter {

    private final PaintedControl control;

    Control(PaintedControl control) {
      this.control = control;
    }

    @Override
    public void getRole(AccessibleControlEvent event) {
      if (event.childID == ACC.CHILDID_SELF) {
        event.detail = control.accessibleRole();
      }
    }

    @Override
    public void getState(AccessibleControlEvent event) {
      if (event.childID == ACC.CHILDID_SELF) {
        event.detail = commonState(control) | control.accessibleState();
      }
    }

    @Override
    public void getValue(AccessibleControlEvent event) {
      String value = control.accessibleValue();
      if (event.childID == ACC.CHILDID_SELF && value != null) {
        event.result = value;
      }
    }
  }
}
