package org.diapason.ui.theme;

import java.util.List;
import java.util.Locale;
import org.eclipse.swt.graphics.RGB;

/**
 * The colours of a person without a picture: the same name always has the same hue.
 *
 * @param area the disc
 * @param ink the initials on it
 */
public record Tint(RGB area, RGB ink) {

  private static final List<RGB> ON_LIGHT = List.of(new RGB(0x0B, 0x57, 0xB0), new RGB(0x6B, 0x3F, 0xC0),
      new RGB(0xA3, 0x27, 0x70), new RGB(0x0B, 0x66, 0x75), new RGB(0x9A, 0x3F, 0x12), new RGB(0x4D, 0x5E, 0x06),
      new RGB(0x41, 0x52, 0x69), new RGB(0x7E, 0x4B, 0x00));
  private static final List<RGB> ON_DARK = List.of(new RGB(0x7C, 0xB7, 0xFF), new RGB(0xBF, 0xA3, 0xFF),
      new RGB(0xFF, 0x9C, 0xD2), new RGB(0x6A, 0xD3, 0xDF), new RGB(0xFF, 0xB0, 0x8A), new RGB(0xC0, 0xD4, 0x5E),
      new RGB(0xB3, 0xC3, 0xD8), new RGB(0xEE, 0xC0, 0x74));

  /** The colours of a name in a theme; capitals and outer spaces do not matter. */
  public static Tint of(String name, Palette palette) {
    List<RGB> hues = palette.dark() ? ON_DARK : ON_LIGHT;
    RGB ink = hues.get(Math.floorMod(name.strip().toLowerCase(Locale.ROOT).hashCode(), hues.size()));
    return new Tint(Palette.mix(palette.ground(), ink, palette.dark() ? 0.24 : 0.16), ink);
  }
}
