package org.diapason.core.phone;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.diapason.core.phone.PhoneSettings.Language;

/** The excuses that a new phone offers, in the language of its windows. */
final class CannedTexts {

  private static final int COUNT = 3;
  private static final ResourceBundle.Control ROOT_IS_ENGLISH =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private CannedTexts() {
  }

  static List<String> in(Language language) {
    Locale locale = language == Language.SYSTEM ? Locale.getDefault() : Locale.of(language.name());
    ResourceBundle bundle = ResourceBundle.getBundle(
        "org.diapason.core.phone.canned", locale, CannedTexts.class.getClassLoader(), ROOT_IS_ENGLISH);
    return IntStream.rangeClosed(1, COUNT).mapToObj(number -> bundle.getString("text." + number)).toList();
  }
}
