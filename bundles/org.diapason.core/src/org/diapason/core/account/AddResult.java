package org.diapason.core.account;

import org.diapason.core.problem.Problem;

/** What became of an attempt to add an account. */
public sealed interface AddResult {

  record Added(AccountId account) implements AddResult {
  }

  /** Nothing was added or stored. */
  record Refused(Problem problem) implements AddResult {
  }
}
