package org.diapason.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTextsTest {

  static Stream<Arguments> everyCodeInEveryLanguage() {
    return Stream.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN)
        .flatMap(locale -> Arrays.stream(ProblemCode.values()).map(code -> Arguments.of(locale, code)));
  }

  @ParameterizedTest
  @MethodSource("everyCodeInEveryLanguage")
  void everyProblemIsASentenceThatNamesAllItsArguments(Locale locale, ProblemCode code) {
    Object[] arguments = Stream.iterate(1, n -> n + 1).limit(code.arguments()).map(n -> "argument-" + n).toArray();

    String sentence = new ProblemTexts(locale).sentence(Problem.of(code, arguments));

    assertThat(sentence).endsWith(".").doesNotContain("{").doesNotContain("''");
    Arrays.stream(arguments).forEach(argument -> assertThat(sentence).contains(argument.toString()));
  }

  @Test
  void theLanguagesDiffer() {
    Problem problem = Problem.of(ProblemCode.ACCOUNT_NONE);

    assertThat(Stream.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN).map(l -> new ProblemTexts(l).sentence(problem)))
        .doesNotHaveDuplicates();
  }

  @Test
  void anUnknownLanguageReadsEnglish() {
    Problem problem = Problem.of(ProblemCode.ACCOUNT_NONE);

    assertThat(new ProblemTexts(Locale.JAPANESE).sentence(problem))
        .isEqualTo(new ProblemTexts(Locale.ENGLISH).sentence(problem));
  }
}
