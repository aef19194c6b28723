package org.diapason.core.setting;

import org.diapason.core.problem.Problem;

/** What became of an attempt to change a setting. */
public sealed interface SetResult {

  record Stored() implements SetResult {
  }

  /** Nothing was changed; the problem says why. */
  record Refused(Problem problem) implements SetResult {
  }
}
