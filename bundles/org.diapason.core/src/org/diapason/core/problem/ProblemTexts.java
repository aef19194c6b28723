package org.diapason.core.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** One plain sentence per problem: what happened and what to do, in English, French and German. */
public final class ProblemTexts {

  private static final ResourceBundle.Control ROOT_IS_ENGLISH =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;

  public ProblemTexts(Locale locale) {
    this.locale = locale;
    bundle = ResourceBundle.getBundle(
        "org.diapason.core.problem.problems", locale, ProblemTexts.class.getClassLoader(), ROOT_IS_ENGLISH);
  }

  /** Language of the sentences. */
  public Locale locale() {
    return locale;
  }

  public String sentence(Problem problem) {
    String pattern = bundle.getString(problem.code().id());
    return new MessageFormat(pattern, locale).format(problem.arguments().toArray());
  }
}
