package org.diapason.core.extension;

import java.util.OptionalInt;

/** What can happen to a wish to be told when somebody is free. */
sealed interface CallbackInput {

  /** The server says that they are free, or that it is our turn. */
  record Free() implements CallbackInput {
  }

  /** The server says that they telephone, or nothing is known any more. */
  record NotFree() implements CallbackInput {
  }

  /** The server does not tell. */
  record Refused(OptionalInt status) implements CallbackInput {
  }

  /** The person here calls. */
  record Call() implements CallbackInput {
  }

  /** The person here does not want it any more. */
  record Cancel() implements CallbackInput {
  }

  /** The two have talked meanwhile. */
  record Reached() implements CallbackInput {
  }

  /** It has lasted long enough. */
  record TimedOut() implements CallbackInput {
  }
}
