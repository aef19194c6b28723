package org.diapason.ui.widget;

import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** One person of several: avatar, with a ring while it speaks, name and state. Pressing it chooses whom buttons are about. */
public final class PersonTile extends Pressable {

  private static final int WIDTH = 104;
  private static final int AVATAR = 56;
  private static final int RING = 3;

  private String state = "";
  private Icon sign;
  private Role role = Role.SECONDARY;
  private boolean speaking;
  private boolean selected;

  public PersonTile(Composite parent, Look look) {
    super(parent, look);
  }

  /**
   * Shows the state.
   *
   * @param words the state in the user's language
   * @param sign before the words, or null
   */
  public void setState(String words, Icon sign, Role role) {
    state = words;
    this.sign = sign;
    this.role = role;
    redraw();
  }

  /** Shows the ring. */
  public void setSpeaking(boolean speaking) {
    this.speaking = speaking;
    redraw();
  }

  /** Whether it is the chosen one. */
  public void setSelected(boolean selected) {
    this.selected = selected;
    getAccessible().selectionChanged();
    redraw();
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = content();
    brush.round(area, Metrics.RADIUS, selected ? brush.color(Role.SELECTED) : quietArea(brush));
    if (selected) {
      brush.edge(area, Metrics.RADIUS, brush.color(Role.ACCENT), 1);
    }
    int x = area.x + (area.width - AVATAR) / 2;
    int y = area.y + Metrics.GRID + RING;
    AvatarArt.paint(brush, getLabel(), null, x, y, AVATAR);
    if (speaking) {
      int out = 2 * RING - 1;
      brush.edge(new Rectangle(x - out, y - out, AVATAR + 2 * out, AVATAR + 2 * out), AVATAR / 2 + out, brush.color(Role.GOOD),
          RING);
    }
    paintWords(brush, new Rectangle(area.x + Metrics.HALF, y + AVATAR + Metrics.GRID, area.width - Metrics.GRID, 0));
    if (showsFocus()) {
      brush.focusRing(area, Metrics.RADIUS);
    }
  }

  private void paintWords(Brush brush, Rectangle line) {
    line.height = brush.measure(getLabel(), look().fonts().strong()).y;
    brush.text(getLabel(), look().fonts().strong(), brush.color(Role.TEXT), line, SWT.CENTER);
    line.y += line.height + 2;
    Point words = brush.measure(state, look().fonts().secondary());
    line.height = Math.max(words.y, Metrics.ICON_SMALL);
    int icon = sign == null ? 0 : Metrics.ICON_SMALL + 2;
    int width = Math.min(line.width, words.x + icon);
    int left = line.x + (line.width - width) / 2;
    if (sign != null) {
      brush.icon(sign, brush.color(role), left, line.y + (line.height - Metrics.ICON_SMALL) / 2, Metrics.ICON_SMALL);
    }
    brush.text(state, look().fonts().secondary(), brush.color(role),
        new Rectangle(left + icon, line.y, width - icon, line.height), SWT.LEAD);
  }

  @Override
  String whole() {
    return accessibleName();
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    gc.setFont(look().fonts().strong());
    int name = gc.textExtent("X").y;
    gc.setFont(look().fonts().secondary());
    int words = Math.max(gc.textExtent("X").y, Metrics.ICON_SMALL);
    return new Point(WIDTH, AVATAR + RING + name + words + 3 * Metrics.GRID + 2);
  }

  @Override
  String accessibleName() {
    return (getLabel() + " " + state).strip();
  }

  @Override
  int accessibleRole() {
    return ACC.ROLE_RADIOBUTTON;
  }

  @Override
  int accessibleState() {
    return super.accessibleState() | (selected ? ACC.STATE_CHECKED : ACC.STATE_NORMAL);
  }
}
