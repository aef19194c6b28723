package org.diapason.media.mix;

import java.util.Set;

/**
 * Who speaks at a table.
 *
 * @param here whether the person here does
 * @param seats of those whose far side does
 */
public record Speakers(boolean here, Set<Seat> seats) {

  /** Nobody. */
  static final Speakers NONE = new Speakers(false, Set.of());

  public Speakers {
    seats = Set.copyOf(seats);
  }
}
