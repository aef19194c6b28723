package org.diapason.ui.widget;

import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;

/** One key of a {@link DialPad}: a digit with its letters below. */
final class DialKey extends Pressable {

  private static final int WIDTH = 72;
  private static final int HEIGHT = 52;

  private final char digit;
  private final String letters;
  private final DialPad pad;

  DialKey(DialPad pad, Look look, char digit, String letters) {
    super(pad, look);
    this.pad = pad;
    this.digit = digit;
    this.letters = letters;
    setLabel(String.valueOf(digit));
  }

  char digit() {
    return digit;
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = content();
    int radius = Metrics.RADIUS * 2;
    brush.round(area, radius, area(brush.color(Role.HOVER), brush.color(Role.PRESSED), brush.color(Role.LINE)));
    brush.edge(area, radius, brush.color(Role.LINE), 1);
    boolean single = letters.isEmpty();
    int top = area.y + (single ? 0 : 5);
    int digits = single ? area.height : area.height * 3 / 5 - 4;
    brush.text(String.valueOf(digit), look().fonts().title(), brush.color(isEnabled() ? Role.TEXT : Role.DISABLED),
        new Rectangle(area.x, top, area.width, digits), SWT.CENTER);
    brush.text(letters, look().fonts().secondary(), brush.color(isEnabled() ? Role.SECONDARY : Role.DISABLED),
        new Rectangle(area.x, top + digits, area.width, area.y + area.height - top - digits - 4), SWT.CENTER);
    if (showsFocus()) {
      brush.focusRing(area, radius);
    }
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    return new Point(WIDTH, HEIGHT);
  }

  @Override
  String accessibleName() {
    return (getLabel() + " " + letters).strip();
  }

  @Override
  void otherKey(Event event) {
    pad.keyDown(this, event);
  }
}
