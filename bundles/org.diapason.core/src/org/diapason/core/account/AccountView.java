package org.diapason.core.account;

import java.util.Optional;
import org.diapason.core.problem.Problem;

/**
 * An account as it is shown.
 *
 * @param problem why it is {@link Status#FAILED}
 */
public record AccountView(AccountId id, String name, String address, Status status, Optional<Problem> problem) {

  /** Registration as a person sees it. */
  public enum Status { OFF, REGISTERING, REGISTERED, FAILED }
}
