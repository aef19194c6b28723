package org.diapason.core.setting;

import java.util.Optional;

/**
 * One place for a value: a setting's id and its owner. Written as {@code ui.theme} or {@code account.domain@work}.
 *
 * @param id of the setting
 * @param owner the phone or an account
 */
public record Key(String id, Owner owner) {

  /** What the id of a setting looks like. */
  static final String ID = "[a-z]+(\\.[a-zA-Z][a-zA-Z0-9]*)+";

  /** Reads the written form; empty when it is none. */
  public static Optional<Key> read(String text) {
    int at = text.indexOf('@');
    String id = at < 0 ? text : text.substring(0, at);
    String account = at < 0 ? "" : text.substring(at + 1);
    boolean valid = id.matches(ID) && account.matches("[A-Za-z0-9-]{0,40}");
    return valid ? Optional.of(new Key(id, new Owner(account))) : Optional.empty();
  }

  @Override
  public String toString() {
    return owner.account().isEmpty() ? id : id + "@" + owner.account();
  }
}
