package org.diapason.core.address;

import java.util.LinkedHashSet;
import java.util.Set;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;

/**
 * Finds the number or address in a text that was copied or dropped: a web page's link, a signature, a cell of a table. People
 * take more than the number; what else is there must not be dialled, and where there are several nothing may be guessed.
 */
public sealed interface NumberInText {

  /** The one number or address, without formatting, as {@link Dialled} reads it. */
  record One(String number) implements NumberInText {
  }

  /** There is none, or more than one. */
  record Refused(Problem problem) implements NumberInText {
  }

  /** Looks for it. */
  static NumberInText find(String text) {
    Set<String> found = new LinkedHashSet<>();
    String plain = Search.plain(text);
    if (plain.length() <= Search.LONGEST) {
      Search.whole(plain).ifPresentOrElse(found::add, () -> Search.addresses(plain, found));
    }
    return switch (found.size()) {
      case 0 -> new Refused(Problem.of(ProblemCode.NUMBER_MISSING));
      case 1 -> new One(found.iterator().next());
      default -> new Refused(Problem.of(ProblemCode.NUMBER_AMBIGUOUS));
    };
  }
}
