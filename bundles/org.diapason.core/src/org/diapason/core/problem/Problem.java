package org.diapason.core.problem;

import java.util.List;

/**
 * An error on its way to the person who can act on it. It holds no sentence: {@link ProblemTexts} makes that in the language of
 * whoever reads it.
 *
 * @param code what went wrong
 * @param arguments what the sentence names, {@link ProblemCode#arguments()} of them; never a secret
 * @param subject id of the account, call or setting that it is about, or empty
 */
public record Problem(ProblemCode code, List<String> arguments, String subject) {

  public Problem {
    arguments = List.copyOf(arguments);
    if (arguments.size() != code.arguments()) {
      throw new IllegalArgumentException(code + " takes " + code.arguments() + " arguments, not " + arguments.size());
    }
  }

  /** A problem about nothing in particular. */
  public static Problem of(ProblemCode code, Object... arguments) {
    return new Problem(code, java.util.Arrays.stream(arguments).map(String::valueOf).toList(), "");
  }

  /** The same problem, told to be about this account, call or setting. */
  public Problem about(Object newSubject) {
    return new Problem(code, arguments, newSubject.toString());
  }
}
