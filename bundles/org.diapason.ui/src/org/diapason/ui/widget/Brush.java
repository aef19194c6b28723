package org.diapason.ui.widget;

import java.util.regex.Pattern;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Everything a widget paints with. Lives for one paint event; measures are points. */
final class Brush {

  private static final String ELLIPSIS = "…";
  /** What reads left to right whatever surrounds it: telephone numbers. */
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9*#][0-9*# ()/.-]*");
  private static final String READ_RIGHT = "\u202A";
  private static final String READ_ON = "\u202C";
  private static final int TEXT_FLAGS = SWT.DRAW_TRANSPARENT;

  private final GC gc;
  private final Look look;
  private final Color ground;
  private boolean cut;

  /**
   * A brush.
   *
   * @param ground what the widget stands on
   */
  Brush(GC gc, Look look, Color ground) {
    this.gc = gc;
    this.look = look;
    this.ground = ground;
    gc.setAntialias(SWT.ON);
    gc.setTextAntialias(SWT.ON);
  }

  GC gc() {
    return gc;
  }

  Look look() {
    return look;
  }

  Color ground() {
    return ground;
  }

  /** Whether any text was cut so far. */
  boolean hasCut() {
    return cut;
  }

  Color color(Role role) {
    return look.color(role);
  }

  void fill(Rectangle area, Color colour) {
    gc.setBackground(colour);
    gc.fillRectangle(area);
  }

  void round(Rectangle area, int radius, Color colour) {
    gc.setBackground(colour);
    gc.fillRoundRectangle(area.x, area.y, area.width, area.height, 2 * radius, 2 * radius);
  }

  /** The edge of a rounded area, drawn inside it. */
  void edge(Rectangle area, int radius, Color colour, int width) {
    gc.setForeground(colour);
    gc.setLineWidth(width);
    int inset = width / 2;
    gc.drawRoundRectangle(area.x + inset, area.y + inset, area.width - width, area.height - width,
        2 * radius - width, 2 * radius - width);
  }

  /** The ring around what has the keyboard's focus: two points wide, two points away. */
  void focusRing(Rectangle area, int radius) {
    Rectangle ring = new Rectangle(area.x - Metrics.RING, area.y - Metrics.RING, area.width + 2 * Metrics.RING,
        area.height + 2 * Metrics.RING);
    edge(ring, radius + Metrics.RING, color(Role.ACCENT), 2);
  }

  void disc(int centerX, int centerY, int radius, Color colour) {
    gc.setBackground(colour);
    gc.fillOval(centerX - radius, centerY - radius, 2 * radius, 2 * radius);
  }

  /** A line with round ends. */
  void line(Color colour, float width, float fromX, float fromY, float toX, float toY) {
    Path path = new Path(gc.getDevice());
    path.moveTo(fromX, fromY);
    path.lineTo(toX, toY);
    gc.setForeground(colour);
    gc.setLineAttributes(new LineAttributes(width, SWT.CAP_ROUND, SWT.JOIN_ROUND));
    gc.drawPath(path);
    path.dispose();
  }

  void icon(Icon icon, Color colour, int x, int y, int size) {
    look.icons().draw(gc, icon, colour, x, y, size);
  }

  /** A picture cut to a disc. */
  void picture(Image image, int x, int y, int size) {
    Path disc = new Path(gc.getDevice());
    disc.addArc(x, y, size, size, 0, 360);
    gc.setClipping(disc);
    Rectangle whole = image.getBounds();
    int side = Math.min(whole.width, whole.height);
    gc.setInterpolation(SWT.HIGH);
    gc.drawImage(image, (whole.width - side) / 2, (whole.height - side) / 2, side, side, x, y, size, size);
    gc.setClipping((Rectangle) null);
    disc.dispose();
  }

  Point measure(String text, Font font) {
    gc.setFont(font);
    return gc.textExtent(text, TEXT_FLAGS);
  }

  /**
   * One line of text, vertically centred in its area and cut with an ellipsis where it is too long.
   *
   * @param align {@link SWT#LEAD}, {@link SWT#CENTER} or {@link SWT#TRAIL}
   * @return the width used
   */
  int text(String text, Font font, Color colour, Rectangle area, int align) {
    gc.setFont(font);
    gc.setForeground(colour);
    String shown = fit(NUMBER.matcher(text).matches() ? READ_RIGHT + text + READ_ON : text, area.width);
    Point size = gc.textExtent(shown, TEXT_FLAGS);
    int free = area.width - size.x;
    int x = area.x + (align == SWT.CENTER ? free / 2 : align == SWT.TRAIL ? free : 0);
    gc.drawText(shown, x, area.y + (area.height - size.y) / 2, TEXT_FLAGS);
    return size.x;
  }

  /** The text if it fits the width, else as much of its beginning as fits with an ellipsis. */
  private String fit(String text, int width) {
    if (gc.textExtent(text, TEXT_FLAGS).x <= width) {
      return text;
    }
    cut = true;
    int fits = 0;
    int tooLong = text.length();
    while (tooLong - fits > 1) {
      int middle = (fits + tooLong) / 2;
      if (gc.textExtent(text.substring(0, middle).strip() + ELLIPSIS, TEXT_FLAGS).x <= width) {
        fits = middle;
      } else {
        tooLong = middle;
      }
    }
    if (fits > 0 && Character.isHighSurrogate(text.charAt(fits - 1))) {
      fits--;
    }
    return text.substring(0, fits).strip() + ELLIPSIS;
  }
}
