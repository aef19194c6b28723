package org.diapason.ui.widget;

import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleActionEvent;
import org.eclipse.swt.accessibility.AccessibleActionListener;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleControlListener;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Control;

/** Asks a widget what a screen reader would ask it, through the listeners it registered. */
public final class Spoken {

  private final Accessible accessible;

  /** What is asked is this control. */
  public Spoken(Control control) {
    accessible = control.getAccessible();
  }

  String name(int part) {
    AccessibleEvent event = new AccessibleEvent(accessible);
    event.childID = part;
    ask("accessibleListeners", AccessibleListener.class, event, AccessibleListener::getName);
    return event.result;
  }

  /** Its name. */
  public String name() {
    return name(ACC.CHILDID_SELF);
  }

  /** Its role, one of {@link ACC}. */
  public int role() {
    return control(ACC.CHILDID_SELF, AccessibleControlListener::getRole).detail;
  }

  int role(int part) {
    return control(part, AccessibleControlListener::getRole).detail;
  }

  int parts() {
    return control(ACC.CHILDID_SELF, AccessibleControlListener::getChildCount).detail;
  }

  /** Whether it is in this state, one of {@link ACC}. */
  public boolean is(int state) {
    return is(ACC.CHILDID_SELF, state);
  }

  boolean is(int part, int state) {
    return (control(part, AccessibleControlListener::getState).detail & state) != 0;
  }

  String value() {
    return control(ACC.CHILDID_SELF, AccessibleControlListener::getValue).result;
  }

  int selection() {
    return control(ACC.CHILDID_SELF, AccessibleControlListener::getSelection).childID;
  }

  void act() {
    ask("accessibleActionListeners", AccessibleActionListener.class, new AccessibleActionEvent(accessible),
        AccessibleActionListener::doAction);
  }

  private AccessibleControlEvent control(int part,
      BiConsumer<AccessibleControlListener, AccessibleControlEvent> question) {
    AccessibleControlEvent event = new AccessibleControlEvent(accessible);
    event.childID = part;
    ask("accessibleControlListeners", AccessibleControlListener.class, event, question);
    return event;
  }

  /** SWT answers screen readers from these lists; it has no other way to ask. */
  private <L, E> void ask(String list, Class<L> kind, E event, BiConsumer<L, E> question) {
    try {
      var field = Accessible.class.getDeclaredField(list);
      field.setAccessible(true);
      for (Object listener : (List<?>) field.get(accessible)) {
        question.accept(kind.cast(listener), event);
      }
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("SWT keeps its accessible listeners elsewhere now", failure);
    }
  }
}
