package org.diapason.ui.main;

import org.diapason.core.account.AccountView;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Role;

/**
 * The sign of an account's state; a word stands beside it always.
 *
 * @param icon its shape
 * @param role its colour
 */
record AccountSign(Icon icon, Role role) {

  static AccountSign of(AccountView.Status status) {
    return switch (status) {
      case OFF -> new AccountSign(Icon.DASH, Role.SECONDARY);
      case REGISTERING -> new AccountSign(Icon.CIRCLE, Role.WARNING);
      case REGISTERED -> new AccountSign(Icon.CHECK, Role.GOOD);
      case FAILED -> new AccountSign(Icon.CROSS, Role.BAD);
    };
  }
}
