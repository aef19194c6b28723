package org.diapason.ui.widget;

import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** How well the far party is heard: up to four bars and the word for it. */
public final class QualityBars extends PaintedControl {

  /** The most bars. */
  public static final int BEST = 4;

  private static final int BAR = 4;
  private static final int STEP = 6;
  private static final int HEIGHT = 16;

  private int quality;

  /** No bar yet. */
  public QualityBars(Composite parent, Look look) {
    super(parent, look, SWT.NO_FOCUS);
  }

  /**
   * Shows a quality.
   *
   * @param bars 0 (nothing heard) to {@link #BEST}
   * @param word what it is called in the user's language
   */
  public void setQuality(int bars, String word) {
    quality = Math.clamp(bars, 0, BEST);
    setLabel(word);
    redraw();
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = content();
    Role role = quality >= 3 ? Role.GOOD : quality == 2 ? Role.WARNING : Role.BAD;
    int bottom = area.y + (area.height + HEIGHT) / 2;
    for (int i = 0; i < BEST; i++) {
      int height = HEIGHT * (i + 1) / BEST;
      brush.round(new Rectangle(area.x + i * STEP, bottom - height, BAR, height), 1,
          brush.color(i < quality ? role : Role.LINE));
    }
    int words = area.x + BEST * STEP + Metrics.HALF;
    brush.text(getLabel(), look().fonts().secondary(), brush.color(Role.SECONDARY),
        new Rectangle(words, area.y, area.x + area.width - words, area.height), SWT.LEAD);
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    gc.setFont(look().fonts().secondary());
    Point word = gc.textExtent(getLabel());
    return new Point(BEST * STEP + Metrics.HALF + word.x, Math.max(HEIGHT, word.y));
  }

  @Override
  String accessibleValue() {
    return String.valueOf(quality);
  }

  @Override
  int accessibleRole() {
    return ACC.ROLE_GRAPHIC;
  }
}
