package org.diapason.core.conference;

import org.diapason.core.problem.Problem;

/** What became of an attempt to begin a conference. */
public sealed interface CreateResult {

  record Created(ConferenceId conference) implements CreateResult {
  }

  /** All calls are as they were. */
  record Refused(Problem problem) implements CreateResult {
  }
}
