package org.diapason.sip.kpml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns of RFC 4730 §5.1. */
class DigitPatternTest {

  @ParameterizedTest
  @CsvSource({"[x*#ABCD], 7, MATCH", "[x*#ABCD], *, MATCH", "[x*#ABCD], D, MATCH", "[x*#ABCD], 77, NO",
      "#, #, MATCH", "#, *, NO", "xx, 1, BEGINNING", "xx, 12, MATCH", "xx, 1#, NO",
      "[2-4], 3, MATCH", "[2-4], 5, NO", "[^#], 9, MATCH", "[^#], #, NO", "d, D, MATCH",
      "x.#, #, MATCH", "x.#, 123, BEGINNING", "x.#, 123#, MATCH", "x., 12, MATCH_OR_MORE",
      "x{3}, 12, BEGINNING", "x{3}, 123, MATCH", "'x{2,}', 12, MATCH_OR_MORE", "'x{2,3}', 12, MATCH_OR_MORE",
      "'x{2,3}', 123, MATCH", "'x{,2}#', #, MATCH", "'x{,2}#', 12, BEGINNING", "L5, 5, NO", "1L5, 1, NO",
      "*69, *6, BEGINNING", "*69, *69, MATCH"})
  void digitsAreReadAsThePatternSays(String pattern, String digits, DigitPattern.Verdict verdict) {
    assertThat(DigitPattern.read(pattern).orElseThrow().of(digits)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "y", "[", "[]", "[1", "[3-1]", "[^x*#ABCD]", "{2}", "x{", "x{a}",
      "x{3,2}", "x{999}", "L", "x..", "(1|2)", "[1-", "x{,}"})
  void whatIsNoPatternIsRefused(String text) {
    assertThat(DigitPattern.read(text)).isEmpty();
  }

  @Test
  @Timeout(5)
  void hostilePatternTakesNoLongTime() {
    DigitPattern hostile = DigitPattern.read("x.".repeat(60) + "#").orElseThrow();
    assertThat(hostile.of("1".repeat(64))).isEqualTo(DigitPattern.Verdict.BEGINNING);
    assertThat(DigitPattern.read("x{99}".repeat(40))).isEmpty();
  }
}
