package org.diapason.core.account;

/** Takes what the {@link Registrar} port has to tell; callable from any thread, returns at once. */
public interface RegistrationListener {

  void registration(AccountId account, RegistrationInput input);
}
