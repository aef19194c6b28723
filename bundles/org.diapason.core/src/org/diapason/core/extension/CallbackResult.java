package org.diapason.core.extension;

import org.diapason.core.problem.Problem;

/** What became of a wish to be told when somebody is free. */
public sealed interface CallbackResult {

  /** It waits; how it goes on is told as {@link CallbackChanged}. */
  record Waiting(CallbackId callback) implements CallbackResult {
  }

  /** Nothing was sent. */
  record Refused(Problem problem) implements CallbackResult {
  }
}
