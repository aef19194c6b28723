package org.diapason.ui.widget;

import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Tint;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;

/** Paints a person: the picture, else the initials on the person's tint, else a figure. */
final class AvatarArt {

  private AvatarArt() {
  }

  static void paint(Brush brush, String name, Image picture, int x, int y, int size) {
    if (picture != null && !picture.isDisposed()) {
      brush.picture(picture, x, y, size);
      return;
    }
    Tint tint = Tint.of(name, brush.look().palette());
    brush.round(new Rectangle(x, y, size, size), size / 2, brush.look().color(tint.area()));
    String initials = initials(name);
    if (initials.isEmpty()) {
      int icon = size / 2;
      brush.icon(Icon.USER, brush.look().color(tint.ink()), x + (size - icon) / 2, y + (size - icon) / 2, icon);
    } else {
      brush.text(initials, font(brush, size), brush.look().color(tint.ink()), new Rectangle(x, y, size, size),
          SWT.CENTER);
    }
  }

  /** First letters of the first and the last word that begin with a letter, as capitals; empty if there is none. */
  static String initials(String name) {
    String first = "";
    String last = "";
    for (String word : name.strip().split("[\\s\\p{Z}]+")) {
      if (!word.isEmpty() && Character.isLetter(word.codePointAt(0))) {
        String letter = Character.toString(Character.toTitleCase(word.codePointAt(0)));
        if (first.isEmpty()) {
          first = letter;
        } else {
          last = letter;
        }
      }
    }
    return first + last;
  }

  private static Font font(Brush brush, int size) {
    return size >= 72 ? brush.look().fonts().large()
        : size >= 56 ? brush.look().fonts().title() : brush.look().fonts().strong();
  }
}
