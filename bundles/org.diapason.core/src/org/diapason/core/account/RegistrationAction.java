package org.diapason.core.account;

import java.time.Duration;

/** What a registration wants done. */
public sealed interface RegistrationAction {

  record SendRegister(Duration expiry) implements RegistrationAction {
  }

  record SendUnregister() implements RegistrationAction {
  }

  /** Wake after exactly this long. */
  record WakeIn(Duration delay) implements RegistrationAction {
  }

  /** Wake at a random moment between half of this and this, so that thousands of phones do not return at once. */
  record WakeWithin(Duration most) implements RegistrationAction {
  }

  record StopTimer() implements RegistrationAction {
  }
}
