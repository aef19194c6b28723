package org.diapason.core.account;

import java.util.Optional;
import org.diapason.core.setting.Owner;

/** Names an account for good: it stays when the account is renamed. */
public record AccountId(String value) {

  private static final String FORM = "[A-Za-z0-9-]{1,40}";

  public AccountId {
    if (!value.matches(FORM)) {
      throw new IllegalArgumentException("account id: 1 to 40 letters, digits and hyphens");
    }
  }

  /** Empty for a text that is none. */
  public static Optional<AccountId> read(String text) {
    return text.matches(FORM) ? Optional.of(new AccountId(text)) : Optional.empty();
  }

  /** Owner of this account's settings. */
  public Owner owner() {
    return new Owner(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
