package org.diapason.core.conference;

import org.diapason.core.call.CallId;

/**
 * One far side in a conference.
 *
 * @param silenced whether the others and the person here must not hear it
 * @param alone whether it is on hold by itself, while the others go on
 */
record Member(CallId call, Standing standing, boolean silenced, boolean alone) {

  static Member of(CallId call, Standing standing) {
    return new Member(call, standing, false, false);
  }

  /** Who has answered does not ring again, though the last piece of a late answer may be under way. */
  Member stands(Standing now) {
    return answered() && now == Standing.WAITING ? this : new Member(call, now, silenced, alone);
  }

  Member silenced(boolean now) {
    return new Member(call, standing, now, alone);
  }

  Member alone(boolean now) {
    return new Member(call, standing, silenced, now);
  }

  /** Another answered call in the place of this one. */
  Member succeeded(CallId by) {
    return new Member(by, Standing.TALKING, silenced, alone);
  }

  /** Only who has answered is in the mix. */
  boolean answered() {
    return standing != Standing.WAITING;
  }
}
