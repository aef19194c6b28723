package org.diapason.core.conference;

import java.util.Optional;
import org.diapason.core.call.CallId;

/** What a conference wants done. */
sealed interface ConferenceAction {

  // In the mix

  record Join(CallId call) implements ConferenceAction {
  }

  record Leave(CallId call) implements ConferenceAction {
  }

  record Heard(CallId call, boolean heard) implements ConferenceAction {
  }

  record TalkAside(Optional<CallId> with) implements ConferenceAction {
  }

  // With the calls

  record HoldCall(CallId call) implements ConferenceAction {
  }

  record ResumeCall(CallId call) implements ConferenceAction {
  }

  record MuteCall(CallId call, boolean muted) implements ConferenceAction {
  }

  /** The far side of one is sent to that of the other, whose call it takes over. */
  record Connect(CallId call, CallId other) implements ConferenceAction {
  }

  /** One is a call of its own again, and goes on being recorded if the conference is. */
  record Release(CallId call) implements ConferenceAction {
  }

  record HangUp(CallId call) implements ConferenceAction {
  }
}
