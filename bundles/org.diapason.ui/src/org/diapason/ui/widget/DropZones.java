package org.diapason.ui.widget;

import java.util.List;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Where something that is dragged can be dropped: zones side by side, of which the one under the pointer is lit. */
public final class DropZones extends PaintedControl {

  private static final int SIGN = 32;
  private static final int WIDTH = 400;
  private static final int HEIGHT = 240;

  /** One zone. */
  public record Zone(Icon sign, String words) {
  }

  private List<Zone> zones = List.of();
  private int lit = -1;

  public DropZones(Composite parent, Look look) {
    super(parent, look, SWT.NO_FOCUS);
  }

  public void setZones(List<Zone> next) {
    zones = List.copyOf(next);
    setLabel(String.join(", ", zones.stream().map(Zone::words).toList()));
    redraw();
  }

  /** Lights a zone, or none for −1. */
  public void light(int zone) {
    if (lit != zone) {
      lit = zone;
      redraw();
    }
  }

  /** The zone at a place of this widget, −1 between them. */
  public int zoneAt(int x, int y) {
    for (int i = 0; i < zones.size(); i++) {
      if (area(i).contains(x, y)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  void paint(Brush brush) {
    for (int i = 0; i < zones.size(); i++) {
      paint(brush, zones.get(i), area(i), i == lit);
    }
  }

  private void paint(Brush brush, Zone zone, Rectangle area, boolean on) {
    brush.round(area, Metrics.RADIUS, brush.color(on ? Role.ACCENT : Role.SURFACE));
    brush.edge(area, Metrics.RADIUS, brush.color(on ? Role.ACCENT : Role.OUTLINE), 2);
    Color ink = brush.color(on ? Role.ON_STRONG : Role.TEXT);
    int middle = area.y + area.height / 2;
    brush.icon(zone.sign(), ink, area.x + (area.width - SIGN) / 2, middle - SIGN - Metrics.HALF, SIGN);
    brush.text(zone.words(), look().fonts().title(), ink,
        new Rectangle(area.x + Metrics.GRID, middle + Metrics.HALF, area.width - 2 * Metrics.GRID, SIGN), SWT.CENTER);
  }

  private Rectangle area(int zone) {
    Rectangle all = getClientArea();
    int gap = Metrics.MARGIN;
    int width = (all.width - gap * (zones.size() + 1)) / zones.size();
    return new Rectangle(gap + zone * (width + gap), gap, width, all.height - 2 * gap);
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    return new Point(widthHint == SWT.DEFAULT ? WIDTH : widthHint, HEIGHT);
  }
}
