package org.diapason.core.setting;

/**
 * Whose value it is: the phone's, or one account's.
 *
 * @param account id of the account, or empty for the phone
 */
public record Owner(String account) {

  /** The phone as a whole. */
  public static final Owner PHONE = new Owner("");

  public Owner {
    if (!account.matches("[A-Za-z0-9-]{0,40}")) {
      throw new IllegalArgumentException("account id");
    }
  }

  boolean fits(Scope scope) {
    return account.isEmpty() == (scope == Scope.PHONE);
  }
}
