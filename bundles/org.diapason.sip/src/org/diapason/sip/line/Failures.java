package org.diapason.sip.line;

import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.sip.route.Target;
import org.diapason.sip.transaction.Reply;

/** Tells a person why nobody answered. */
public final class Failures {

  /** Timer B and F (RFC 3261 §17.1). */
  private static final int SECONDS = 32;

  private Failures() {
  }

  /**
   * @param target that was tried last
   * @param domain that it had to prove to serve
   */
  public static Problem problem(Reply.Failed failed, Target target, String domain) {
    return failed.known().orElseGet(() -> silence(failed, target, domain));
  }

  private static Problem silence(Reply.Failed failed, Target target, String domain) {
    return switch (failed.failure()) {
      case CERTIFICATE -> Problem.of(ProblemCode.CERTIFICATE_REFUSED, domain, failed.detail());
      case TIMEOUT -> Problem.of(ProblemCode.HOST_UNREACHABLE, place(target), target.transport(), SECONDS);
      case TRANSPORT, PASSWORD, ABANDONED -> Problem.of(ProblemCode.HOST_REFUSED, place(target), target.transport());
    };
  }

  private static String place(Target target) {
    return target.host().getHostAddress() + ":" + target.port();
  }
}
