package org.diapason.ui.widget;

import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.graphics.Image;

/**
 * What one row of a {@link RowList} shows.
 *
 * @param id tells rows apart; a selected row stays selected by it
 * @param title first line, also decides initials and tint
 * @param detail second line, may be empty
 * @param trailing words at the end of the first line, such as a time; may be empty
 * @param sign before the second line, or null
 * @param signRole colour of sign and second line
 * @param presence on the avatar, or null
 * @param picture instead of initials, or null
 * @param action the sign of what can be done at the row's end, or null
 */
public record Row(String id, String title, String detail, String trailing, Icon sign, Role signRole,
    Presence presence, Image picture, Icon action) {

  /** A row with two lines and nothing else. */
  public static Row of(String id, String title, String detail) {
    return new Row(id, title, detail, "", null, Role.SECONDARY, null, null, null);
  }

  /** The same with words at the end of the first line. */
  public Row withTrailing(String words) {
    return new Row(id, title, detail, words, sign, signRole, presence, picture, action);
  }

  /** The same with a sign before the second line. */
  public Row withSign(Icon icon, Role role) {
    return new Row(id, title, detail, trailing, icon, role, presence, picture, action);
  }

  /** The same with presence on the avatar. */
  public Row withPresence(Presence state) {
    return new Row(id, title, detail, trailing, sign, signRole, state, picture, action);
  }

  /** The same with a picture, which stays the caller's. */
  public Row withPicture(Image image) {
    return new Row(id, title, detail, trailing, sign, signRole, presence, image, action);
  }

  /** The same with something to do at its end. */
  public Row withAction(Icon icon) {
    return new Row(id, title, detail, trailing, sign, signRole, presence, picture, icon);
  }

  /** The row in words, for assistive technology. */
  String spoken() {
    return (title + " " + detail + " " + trailing).strip();
  }
}
