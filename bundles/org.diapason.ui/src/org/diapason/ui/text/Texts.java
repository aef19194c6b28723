package org.diapason.ui.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.CopyOnWriteArrayList;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemTexts;
import org.eclipse.swt.widgets.Widget;

/** The texts of the windows in the language in force, and word of a change. Belongs to the UI thread. */
public final class Texts {

  /** The languages that are complete. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN);

  private static final ResourceBundle.Control ROOT_IS_ENGLISH =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private Locale locale;
  private ResourceBundle bundle;
  private ProblemTexts problems;

  /** Texts that begin in a language. */
  public Texts(Locale locale) {
    load(locale);
  }

  /** The language in force. */
  public Locale locale() {
    return locale;
  }

  /** A text. */
  public String of(Word word) {
    return bundle.getString(word.key());
  }

  /** A text with something in it. */
  public String of(Word word, Object... arguments) {
    return new MessageFormat(of(word), locale).format(arguments);
  }

  /** What happened and what to do. */
  public String of(Problem problem) {
    return problems.sentence(problem);
  }

  /** Changes the language; everything written follows at once. */
  public void use(Locale next) {
    if (!next.equals(locale)) {
      load(next);
      listeners.forEach(Runnable::run);
    }
  }

  /** Runs an action now and at every change of language until its owner is disposed. */
  public void bind(Widget owner, Runnable action) {
    action.run();
    listeners.add(action);
    owner.addDisposeListener(event -> listeners.remove(action));
  }

  private void load(Locale next) {
    locale = next;
    bundle = ResourceBundle.getBundle("org.diapason.ui.text.messages", next, Texts.class.getClassLoader(), ROOT_IS_ENGLISH);
    problems = new ProblemTexts(next);
  }
}
