package org.diapason.ui.widget;

import org.diapason.ui.theme.Fonts;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;

/** Paints one row of a list: avatar with presence, two lines, words or an action at the end. */
final class RowArt {

  private static final int INSET = 6;
  private static final int DOT = 6;

  private RowArt() {
  }

  static void paint(Brush brush, Row row, Rectangle area, boolean selected, boolean hovered) {
    Color ground = selected ? brush.color(Role.SELECTED) : hovered ? brush.color(Role.HOVER) : brush.ground();
    Rectangle body = new Rectangle(area.x + INSET, area.y + 1, area.width - 2 * INSET, area.height - 2);
    if (selected || hovered) {
      brush.round(body, Metrics.RADIUS, ground);
    }
    int x = body.x + Metrics.GRID + 2;
    int y = area.y + (area.height - Metrics.AVATAR) / 2;
    AvatarArt.paint(brush, row.title(), row.picture(), x, y, Metrics.AVATAR);
    if (row.presence() != null) {
      int center = Metrics.AVATAR - DOT + 1;
      brush.disc(x + center, y + center, DOT + 2, ground);
      PresenceArt.paint(brush, row.presence(), x + center, y + center, DOT, ground);
    }
    boolean acts = row.action() != null && (selected || hovered);
    if (acts) {
      Rectangle place = action(area);
      brush.icon(row.action(), brush.color(Role.ACCENT), place.x + (place.width - Metrics.ICON) / 2,
          place.y + (place.height - Metrics.ICON) / 2, Metrics.ICON);
    }
    int words = x + Metrics.AVATAR + Metrics.GRID + Metrics.HALF;
    int end = acts ? action(area).x - Metrics.HALF : body.x + body.width - Metrics.GRID - Metrics.HALF;
    lines(brush, row, new Rectangle(words, y, end - words, Metrics.AVATAR));
  }

  /** Where the row's action lies. */
  static Rectangle action(Rectangle row) {
    int side = Metrics.TARGET;
    return new Rectangle(row.x + row.width - INSET - Metrics.GRID - side, row.y + (row.height - side) / 2, side, side);
  }

  private static void lines(Brush brush, Row row, Rectangle area) {
    Fonts fonts = brush.look().fonts();
    int half = area.height / 2;
    boolean single = row.detail().isEmpty();
    int trailing = row.trailing().isEmpty() ? 0 : brush.measure(row.trailing(), fonts.secondary()).x;
    Rectangle first = new Rectangle(area.x, area.y, area.width, single ? area.height : half);
    if (trailing > 0) {
      brush.text(row.trailing(), fonts.secondary(), brush.color(Role.SECONDARY), first, SWT.TRAIL);
      first.width -= trailing + Metrics.GRID;
    }
    brush.text(row.title(), fonts.strong(), brush.color(Role.TEXT), first, SWT.LEAD);
    if (single) {
      return;
    }
    Rectangle second = new Rectangle(area.x, area.y + half, area.width, area.height - half);
    if (row.sign() != null) {
      int icon = Metrics.ICON_SMALL;
      brush.icon(row.sign(), brush.color(row.signRole()), second.x, second.y + (second.height - icon) / 2, icon);
      second.x += icon + Metrics.HALF;
      second.width -= icon + Metrics.HALF;
    }
    brush.text(row.detail(), fonts.secondary(), brush.color(row.signRole()), second, SWT.LEAD);
  }
}
