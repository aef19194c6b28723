package org.diapason.core.extension;

/** How a wish to be told when somebody is free came to its end. */
public enum CallbackEnd {
  /** The person here called. */
  CALLED,
  /** The two have talked meanwhile. */
  REACHED,
  CANCELLED,
  TIMED_OUT,
  /** The server does not tell when somebody is free. */
  REFUSED
}
