package org.diapason.core.account;

import org.diapason.core.setting.Owner;

/** Names an account for good: it stays when the account is renamed. */
public record AccountId(String value) {

  public AccountId {
    if (!value.matches("[A-Za-z0-9-]{1,40}")) {
      throw new IllegalArgumentException("account id: 1 to 40 letters, digits and hyphens");
    }
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
