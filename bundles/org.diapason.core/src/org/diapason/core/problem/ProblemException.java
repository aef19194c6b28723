package org.diapason.core.problem;

/** Carries a {@link Problem} to a caller that asked for something impossible (never used for expected outcomes of a call). */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.code().id());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
