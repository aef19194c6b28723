package org.diapason.core.conference;

import java.util.List;

/** Nothing follows. */
record Over() implements ConferenceState {

  @Override
  public Step on(ConferenceInput input) {
    return new Step(this, List.of());
  }
}
