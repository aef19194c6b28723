package org.diapason.core.account;

import java.time.Duration;

/**
 * Port: binds accounts at their registrars. Returns at once; results come as {@link RegistrationInput}. Digest challenges are
 * answered inside.
 */
public interface Registrar {

  /** Sends REGISTER. A changed account (other server, user, transport) starts a new flow. */
  void register(Account account, Duration expiry);

  /** Takes the binding back (expiry 0); does nothing but answer when there is none. */
  void unregister(AccountId account);
}
