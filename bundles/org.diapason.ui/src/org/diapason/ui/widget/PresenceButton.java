package org.diapason.ui.widget;

import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** A presence, dot and word, that can be changed: pressing it opens a choice. */
public final class PresenceButton extends Pressable {

  private static final int RADIUS = 6;

  private Presence presence = Presence.OFFLINE;

  /** A button that shows offline until told otherwise. */
  public PresenceButton(Composite parent, Look look) {
    super(parent, look);
  }

  /**
   * Shows a presence.
   *
   * @param words what is said beside the dot
   */
  public void setPresence(Presence presence, String words) {
    this.presence = presence;
    setLabel(words);
    redraw();
  }

  /** The sign of a presence for a native menu; who asks for it disposes it. */
  public static Image image(Look look, Presence presence) {
    ImageGcDrawer drawer = (gc, width, height) -> {
      Brush brush = new Brush(gc, look, look.display().getSystemColor(SWT.COLOR_WIDGET_BACKGROUND));
      brush.fill(new Rectangle(0, 0, width, height), brush.ground());
      PresenceArt.paint(brush, presence, width / 2, height / 2, RADIUS, brush.ground());
    };
    return new Image(look.display(), drawer, Metrics.ICON_SMALL, Metrics.ICON_SMALL);
  }

  @Override
  int ringRoom() {
    return 2;
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = content();
    brush.round(area, Metrics.RADIUS, quietArea(brush));
    int centre = area.y + area.height / 2;
    PresenceArt.paint(brush, presence, area.x + Metrics.GRID + RADIUS, centre, RADIUS, brush.ground());
    int words = area.x + wordsLeft();
    int room = area.width - wordsLeft() - Metrics.ICON_SMALL - Metrics.GRID;
    int used = brush.text(getLabel(), look().fonts().base(), brush.color(isEnabled() ? Role.TEXT : Role.DISABLED),
        new Rectangle(words, area.y, room, area.height), SWT.LEAD);
    brush.icon(Icon.CHEVRON_DOWN, brush.color(Role.SECONDARY), words + used + Metrics.HALF,
        centre - Metrics.ICON_SMALL / 2, Metrics.ICON_SMALL);
    if (showsFocus()) {
      brush.edge(getClientArea(), Metrics.RADIUS + 2, brush.color(Role.ACCENT), 2);
    }
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    gc.setFont(look().fonts().base());
    return new Point(wordsLeft() + gc.textExtent(getLabel()).x + Metrics.ICON_SMALL + Metrics.GRID, Metrics.TARGET);
  }

  private static int wordsLeft() {
    return Metrics.GRID + 2 * RADIUS + Metrics.GRID;
  }
}
