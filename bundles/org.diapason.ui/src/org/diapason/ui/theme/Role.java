package org.diapason.ui.theme;

import java.util.function.Function;
import org.eclipse.swt.graphics.RGB;

/** What a colour is for. Code names roles; only {@link Palette} knows colours. */
public enum Role {
  /** Behind everything. */
  GROUND(Palette::ground),
  /** Behind side areas, fields and cards. */
  SURFACE(Palette::surface),
  /** Hairlines between areas. */
  LINE(Palette::line),
  /** Ink. */
  TEXT(Palette::text),
  /** Ink of what matters less. */
  SECONDARY(Palette::secondary),
  /** On-state, focus, own bubble. */
  ACCENT(Palette::accent),
  /** Answer, registered, online. */
  GOOD(Palette::good),
  /** Reject, failed, missed, recording. */
  BAD(Palette::bad),
  /** Away, ringing. */
  WARNING(Palette::warning),
  /** Ink on accent, good, bad and warning areas. */
  ON_STRONG(palette -> palette.dark() ? palette.ground() : new RGB(255, 255, 255)),
  /** Words that can be pressed, in the accent's hue. */
  LINK(palette -> palette.dark() ? palette.accent() : Palette.mix(palette.accent(), palette.text(), 0.2)),
  /** Edge of something that can be pressed or typed into. */
  OUTLINE(palette -> Palette.mix(palette.line(), palette.secondary(), 0.66)),
  /** Area under the pointer. */
  HOVER(palette -> Palette.mix(palette.ground(), palette.text(), palette.dark() ? 0.09 : 0.055)),
  /** Area while the mouse button is down. */
  PRESSED(palette -> Palette.mix(palette.ground(), palette.text(), palette.dark() ? 0.16 : 0.11)),
  /** Area of the selected entry. */
  SELECTED(palette -> Palette.mix(palette.ground(), palette.accent(), palette.dark() ? 0.16 : 0.06)),
  /** Ink of what can not be used now. */
  DISABLED(palette -> Palette.mix(palette.ground(), palette.secondary(), 0.55));

  private final Function<Palette, RGB> colour;

  Role(Function<Palette, RGB> colour) {
    this.colour = colour;
  }

  RGB in(Palette palette) {
    return colour.apply(palette);
  }
}
