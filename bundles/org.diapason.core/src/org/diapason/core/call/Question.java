package org.diapason.core.call;

import org.diapason.core.address.Address;

/**
 * Something that a call may not do before the person here has decided; see {@link Calls#decide}.
 *
 * @param target whom the call would lead to
 */
public record Question(Kind kind, Address target) {

  /** What is asked. */
  public enum Kind {
    /** The server sends a dialled call to somebody outside the account's domain (3xx). */
    REDIRECTED,
    /** The far side asks us to call somebody else in its place (REFER). */
    TRANSFER_REQUESTED
  }
}
