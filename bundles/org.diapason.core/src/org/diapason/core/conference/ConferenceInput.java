package org.diapason.core.conference;

import org.diapason.core.call.CallId;

/** What happens to a conference. */
sealed interface ConferenceInput {

  // The person here wishes

  record Add(CallId call, Standing standing) implements ConferenceInput {
  }

  /** Hang up one. */
  record Remove(CallId call) implements ConferenceInput {
  }

  /** One becomes a held call of its own. */
  record Split(CallId call) implements ConferenceInput {
  }

  /** Whether one is not heard. */
  record Silence(CallId call, boolean silenced) implements ConferenceInput {
  }

  /** One on hold while the others go on, or back. */
  record HoldOne(CallId call, boolean hold) implements ConferenceInput {
  }

  /** A private word with one while the others go on among themselves, or back to all. */
  record Aside(CallId call, boolean aside) implements ConferenceInput {
  }

  /** Whether nobody hears the person here. */
  record Mute(boolean muted) implements ConferenceInput {
  }

  /** All on hold, or all back but those on hold alone. */
  record HoldAll(boolean hold) implements ConferenceInput {
  }

  /** Bring the two who are in it together and leave. */
  record Connect() implements ConferenceInput {
  }

  /** Hang up all. */
  record End() implements ConferenceInput {
  }

  // Their calls tell

  record Stands(CallId call, Standing standing) implements ConferenceInput {
  }

  record Gone(CallId call) implements ConferenceInput {
  }

  /** An answered call takes the place of a member's. */
  record Succeed(CallId call, CallId successor) implements ConferenceInput {
  }
}
