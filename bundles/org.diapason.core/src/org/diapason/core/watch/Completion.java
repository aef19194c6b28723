package org.diapason.core.watch;

import org.diapason.core.address.Address;

/**
 * A server that refused a call offers to tell when a new one is likely to come about (RFC 6910).
 *
 * @param monitor whom to ask
 * @param mode value of the parameter {@code m}: BS busy, NR no reply, NL not logged in, or another token
 */
public record Completion(Address monitor, String mode) {

  public Completion {
    if (!mode.matches("[A-Za-z0-9.!%*_+`'~-]{1,16}")) {
      throw new IllegalArgumentException("a mode is a short token");
    }
  }
}
