package org.diapason.acceptance.driver;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;

/** What a screen reader is told of a control. On the windows' own thread. */
final class Spoken {

  private Spoken() {
  }

  /** Whether the keyboard can come there. */
  static boolean takesKeyboard(Control control) {
    return control.isVisible() && control.isEnabled() && (control instanceof Text || control instanceof Tree || isPainted(control));
  }

  /** Its name, as the control's own listeners give it; SWT keeps them to itself. */
  static String name(Control control) {
    try {
      Field field = Accessible.class.getDeclaredField("accessibleListeners");
      field.setAccessible(true);
      AccessibleEvent event = new AccessibleEvent(control);
      event.childID = ACC.CHILDID_SELF;
      for (Object listener : (List<?>) field.get(control.getAccessible())) {
        ((AccessibleListener) listener).getName(event);
      }
      return event.result == null ? "" : event.result;
    } catch (ReflectiveOperationException changed) {
      throw new AssertionError("SWT has changed", changed);
    }
  }

  /** Painted widgets are the product's own classes: whether one can have the focus is asked by name. */
  private static boolean isPainted(Control control) {
    for (Class<?> type = control.getClass(); type != null; type = type.getSuperclass()) {
      try {
        Method method = type.getDeclaredMethod("takesFocus");
        method.setAccessible(true);
        return (Boolean) method.invoke(control);
      } catch (NoSuchMethodException further) {
        continue;
      } catch (ReflectiveOperationException failure) {
        throw new AssertionError(failure);
      }
    }
    return false;
  }
}
