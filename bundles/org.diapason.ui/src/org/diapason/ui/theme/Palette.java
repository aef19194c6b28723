package org.diapason.ui.theme;

import org.eclipse.swt.graphics.RGB;

/**
 * The colours of one theme. The style sheets in {@code css/} carry the same values for the native controls.
 *
 * @param name the theme's name, also the name of its style sheet
 * @param dark whether light ink stands on dark ground
 * @param ground behind everything
 * @param surface behind side areas, fields and cards
 * @param line hairlines between areas
 * @param text ink
 * @param secondary ink of what matters less
 * @param accent on-state, focus, own bubble
 * @param good answer, registered, online
 * @param bad reject, failed, missed, recording
 * @param warning away, ringing
 */
public record Palette(String name, boolean dark, RGB ground, RGB surface, RGB line, RGB text, RGB secondary,
    RGB accent, RGB good, RGB bad, RGB warning) {

  /** Dark ink on white. */
  public static final Palette LIGHT = new Palette("light", false, rgb(0xFFFFFF), rgb(0xF6F7F9), rgb(0xE1E4E8),
      rgb(0x1B1F24), rgb(0x5B6470), rgb(0xC2570C), rgb(0x1A7F37), rgb(0xC62828), rgb(0x9A6700));

  /** Light ink on near-black. */
  public static final Palette DARK = new Palette("dark", true, rgb(0x16181C), rgb(0x1F2329), rgb(0x30363D),
      rgb(0xE6EAF0), rgb(0x9AA4B2), rgb(0xFF9A3D), rgb(0x3FB950), rgb(0xFF6B63), rgb(0xE3B341));

  /** The palette that fits a dark or a light system. */
  public static Palette of(boolean dark) {
    return dark ? DARK : LIGHT;
  }

  /** The colour that plays a role in this theme. */
  public RGB rgb(Role role) {
    return role.in(this);
  }

  /**
   * A colour between two others.
   *
   * @param share how much of {@code over} is seen, 0 to 1
   */
  public static RGB mix(RGB under, RGB over, double share) {
    return new RGB(between(under.red, over.red, share), between(under.green, over.green, share),
        between(under.blue, over.blue, share));
  }

  /** Contrast of two colours after WCAG 2.1, 1 (none) to 21 (black on white). */
  public static double contrast(RGB one, RGB other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(RGB rgb) {
    return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue);
  }

  private static double linear(int component) {
    double value = component / 255.0;
    return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static int between(int under, int over, double share) {
    return (int) Math.round(under + (over - under) * share);
  }

  private static RGB rgb(int hex) {
    return new RGB(hex >> 16 & 0xFF, hex >> 8 & 0xFF, hex & 0xFF);
  }
}
