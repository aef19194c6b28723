package org.diapason.ui.widget;

import org.diapason.ui.theme.Look;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** The sign of a person's presence; its label is the word for it. */
public final class PresenceDot extends PaintedControl {

  private static final int RADIUS = 6;

  private Presence presence = Presence.OFFLINE;

  /** A dot that shows offline until told otherwise. */
  public PresenceDot(Composite parent, Look look) {
    super(parent, look, SWT.NO_FOCUS);
  }

  /**
   * Shows a presence.
   *
   * @param word what it is called in the user's language
   */
  public void setPresence(Presence presence, String word) {
    this.presence = presence;
    setLabel(word);
    setToolTipText(word);
    redraw();
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = content();
    PresenceArt.paint(brush, presence, area.width / 2, area.height / 2, RADIUS, brush.ground());
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    return new Point(2 * RADIUS + 2, 2 * RADIUS + 2);
  }

  @Override
  int accessibleRole() {
    return ACC.ROLE_GRAPHIC;
  }
}
