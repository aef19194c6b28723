package org.diapason.ui.widget;

import java.util.stream.IntStream;
import org.diapason.ui.theme.Look;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** A painted control made of parts of which one is selected; tells assistive technology about each. */
abstract class PartedControl extends PaintedControl {

  /** Beyond this many, parts are handed to assistive technology one by one as it asks. */
  private static final int LISTED = 200;

  PartedControl(Composite parent, Look look, int style) {
    super(parent, look, style);
    getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        if (isPart(event.childID)) {
          event.result = partName(event.childID);
        }
      }
    });
    getAccessible().addAccessibleControlListener(new Parts());
  }

  abstract int partCount();

  abstract String partName(int part);

  abstract Rectangle partArea(int part);

  abstract int partRole();

  abstract int partStateWhenSelected();

  /** The part at a point of the client area, −1 if none. */
  abstract int partAt(int x, int y);

  /** The selected part, −1 if none. */
  abstract int selectedPart();

  @Override
  final boolean takesFocus() {
    return true;
  }

  /** Tells assistive technology which part is selected now. */
  final void announceSelection() {
    getAccessible().selectionChanged();
    if (selectedPart() >= 0) {
      getAccessible().setFocus(selectedPart());
    }
  }

  private boolean isPart(int id) {
    return id >= 0 && id < partCount();
  }

  private int partState(int part) {
    int state = ACC.STATE_SELECTABLE | ACC.STATE_FOCUSABLE;
    if (part == selectedPart()) {
      state |= partStateWhenSelected() | (isFocusControl() ? ACC.STATE_FOCUSED : ACC.STATE_NORMAL);
    }
    return isEnabled() ? state : state | ACC.STATE_DISABLED;
  }

  private final class Parts extends AccessibleControlAdapter {

    @Override
    public void getChildCount(AccessibleControlEvent event) {
      event.detail = partCount();
    }

    @Override
    public void getChildren(AccessibleControlEvent event) {
      if (partCount() <= LISTED) {
        event.children = IntStream.range(0, partCount()).boxed().toArray();
      }
    }

    @Override
    public void getChild(AccessibleControlEvent event) {
      if (event.detail >= 0) {
        event.childID = event.detail;
      }
    }

    @Override
    public void getChildAtPoint(AccessibleControlEvent event) {
      Point at = toControl(event.x, event.y);
      int part = partAt(at.x, at.y);
      if (part >= 0) {
        event.childID = part;
      }
    }

    @Override
    public void getLocation(AccessibleControlEvent event) {
      if (isPart(event.childID)) {
        Rectangle area = partArea(event.childID);
        Point at = toDisplay(area.x, area.y);
        event.x = at.x;
        event.y = at.y;
        event.width = area.width;
        event.height = area.height;
      }
    }

    @Override
    public void getRole(AccessibleControlEvent event) {
      if (isPart(event.childID)) {
        event.detail = partRole();
      }
    }

    @Override
    public void getState(AccessibleControlEvent event) {
      if (isPart(event.childID)) {
        event.detail = partState(event.childID);
      }
    }

    @Override
    public void getSelection(AccessibleControlEvent event) {
      event.childID = selectedPart() < 0 ? ACC.CHILDID_NONE : selectedPart();
    }

    @Override
    public void getFocus(AccessibleControlEvent event) {
      if (isFocusControl()) {
        event.childID = selectedPart() < 0 ? ACC.CHILDID_SELF : selectedPart();
      }
    }
  }
}
