package org.diapason.ui.widget;

import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Palette;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;

/** A button with a verb on it and, before it, a sign. */
public final class ActionButton extends Pressable {

  /** What the button does, and so how it looks. */
  public enum Kind {
    /** What most people want here: accent. */
    PRIMARY(Role.ACCENT, false),
    /** Anything else: outlined. */
    NEUTRAL(null, false),
    /** Nothing around it until the pointer comes: in bars and notices. */
    QUIET(null, false),
    /** Takes a call: green, large, round. */
    ANSWER(Role.GOOD, true),
    /** Refuses or ends a call: red, large, round. */
    REJECT(Role.BAD, true);

    private final Role area;
    private final boolean large;

    Kind(Role area, boolean large) {
      this.area = area;
      this.large = large;
    }
  }

  private final Kind kind;
  private final Icon sign;
  private boolean menu;
  private boolean lead;

  /** A button without a sign. */
  public ActionButton(Composite parent, Look look, Kind kind) {
    this(parent, look, kind, null);
  }

  /**
   * A button.
   *
   * @param sign the sign before the words or null
   */
  public ActionButton(Composite parent, Look look, Kind kind, Icon sign) {
    super(parent, look);
    this.kind = kind;
    this.sign = sign;
  }

  /** Shows behind the words that pressing opens a choice. */
  public void setOpensMenu(boolean menu) {
    this.menu = menu;
    requestLayout();
    redraw();
  }

  /** Puts sign and words at the beginning instead of the middle, so that several stand in line. */
  public void setInLine(boolean lead) {
    this.lead = lead;
    redraw();
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = content();
    int height = height();
    Rectangle body = new Rectangle(area.x, area.y + (area.height - height) / 2, area.width, height);
    int radius = kind.large ? height / 2 : Metrics.RADIUS;
    paintBody(brush, body, radius);
    Color ink = ink(brush);
    int wanted = signWidth() + brush.measure(getLabel(), look().fonts().strong()).x + menuWidth();
    int room = body.width - 2 * padding();
    int x = body.x + padding() + (lead ? 0 : Math.max(0, (room - wanted) / 2));
    if (sign != null) {
      brush.icon(sign, ink, x, body.y + (height - Metrics.ICON) / 2, Metrics.ICON);
    }
    int words = Math.min(wanted, room) - signWidth() - menuWidth();
    brush.text(getLabel(), look().fonts().strong(), ink, new Rectangle(x + signWidth(), body.y, words, height),
        SWT.LEAD);
    if (menu) {
      brush.icon(Icon.CHEVRON_DOWN, ink, x + signWidth() + words + Metrics.HALF,
          body.y + (height - Metrics.ICON_SMALL) / 2, Metrics.ICON_SMALL);
    }
    if (showsFocus()) {
      brush.focusRing(body, radius);
    }
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    gc.setFont(look().fonts().strong());
    return new Point(gc.textExtent(getLabel()).x + signWidth() + menuWidth() + 2 * padding(), height());
  }

  private void paintBody(Brush brush, Rectangle body, int radius) {
    if (kind.area != null) {
      RGB full = isEnabled() ? look().palette().rgb(kind.area) : look().palette().rgb(Role.LINE);
      RGB ink = look().palette().rgb(Role.TEXT);
      brush.round(body, radius, area(look().color(full), look().color(Palette.mix(full, ink, 0.12)),
          look().color(Palette.mix(full, ink, 0.24))));
      return;
    }
    brush.round(body, radius, quietArea(brush));
    if (kind == Kind.NEUTRAL) {
      brush.edge(body, radius, brush.color(isEnabled() ? Role.OUTLINE : Role.LINE), 1);
    }
  }

  @Override
  String whole() {
    return getLabel();
  }

  private Color ink(Brush brush) {
    Role role = kind.area != null ? Role.ON_STRONG : kind == Kind.QUIET ? Role.LINK : Role.TEXT;
    return brush.color(isEnabled() ? role : Role.DISABLED);
  }

  private int height() {
    return kind.large ? Metrics.FIELD_LARGE : Metrics.FIELD;
  }

  private int padding() {
    return kind.large ? 3 * Metrics.GRID : kind == Kind.QUIET ? Metrics.GRID : 2 * Metrics.GRID;
  }

  private int signWidth() {
    return sign == null ? 0 : Metrics.ICON + Metrics.GRID;
  }

  private int menuWidth() {
    return menu ? Metrics.ICON_SMALL + Metrics.HALF : 0;
  }
}
