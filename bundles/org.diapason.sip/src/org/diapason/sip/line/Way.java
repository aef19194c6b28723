package org.diapason.sip.line;

import javax.sip.address.URI;
import org.diapason.core.problem.Problem;
import org.diapason.sip.route.Route;

/** How somebody is reached. */
public sealed interface Way {

  /**
   * @param route its first target is tried first
   * @param keep whether all requests of the dialog go to that target whatever contacts say: the far side is reached by
   *     the connection that it opened
   */
  record Found(Line line, Route route, URI request, boolean keep) implements Way {
  }

  record None(Problem problem) implements Way {
  }
}
