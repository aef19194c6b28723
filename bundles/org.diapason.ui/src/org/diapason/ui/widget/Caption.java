package org.diapason.ui.widget;

import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** One line of text with an optional sign before it; cut with an ellipsis where room is short. */
public final class Caption extends PaintedControl {

  /** How a caption is set. */
  public enum Style {
    /** What is read most. */
    BASE,
    /** The same, semibold. */
    STRONG,
    /** The name at the top of a window. */
    TITLE,
    /** Dialled digits, talking time. */
    LARGE,
    /** What matters less. */
    SECONDARY
  }

  private final Style style;
  private int align = SWT.LEAD;
  private Icon sign;
  private Role role;

  /** A caption without words yet. */
  public Caption(Composite parent, Look look, Style style) {
    super(parent, look, SWT.NO_FOCUS);
    this.style = style;
    role = style == Style.SECONDARY ? Role.SECONDARY : Role.TEXT;
  }

  /**
   * Puts a sign before the words and colours both.
   *
   * @param sign the sign or null
   */
  public void setSign(Icon sign, Role role) {
    this.sign = sign;
    this.role = role;
    requestLayout();
    redraw();
  }

  /**
   * Where the words stand.
   *
   * @param align {@link SWT#LEAD}, {@link SWT#CENTER} or {@link SWT#TRAIL}
   */
  public void setAlign(int align) {
    this.align = align;
    redraw();
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = content();
    Color colour = brush.color(isEnabled() ? role : Role.DISABLED);
    int used = Math.min(area.width, signWidth() + brush.measure(getLabel(), font()).x);
    int free = area.width - used;
    int x = align == SWT.CENTER ? free / 2 : align == SWT.TRAIL ? free : 0;
    if (sign != null) {
      brush.icon(sign, colour, x, (area.height - Metrics.ICON_SMALL) / 2, Metrics.ICON_SMALL);
    }
    int words = x + signWidth();
    brush.text(getLabel(), font(), colour, new Rectangle(words, 0, area.width - words, area.height), SWT.LEAD);
  }

  @Override
  String whole() {
    return getLabel();
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    gc.setFont(font());
    Point text = gc.textExtent(getLabel().isEmpty() ? " " : getLabel());
    return new Point(text.x + signWidth(), Math.max(text.y, sign == null ? 0 : Metrics.ICON_SMALL));
  }

  private int signWidth() {
    return sign == null ? 0 : Metrics.ICON_SMALL + Metrics.HALF;
  }

  private Font font() {
    return switch (style) {
      case BASE -> look().fonts().base();
      case STRONG -> look().fonts().strong();
      case TITLE -> look().fonts().title();
      case LARGE -> look().fonts().large();
      case SECONDARY -> look().fonts().secondary();
    };
  }
}
