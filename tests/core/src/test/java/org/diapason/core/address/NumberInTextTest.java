package org.diapason.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberInTextTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "600                                             | 600",
      "7                                               | 7",
      "**201                                           | **201",
      "(030) 555-12                                    | 03055512",
      "030 / 555 12                                    | 03055512",
      "+49 (0)30 / 555 12                              | +493055512",
      "01.42.68.53.00                                  | 0142685300",
      "+49\u00a030\u2011555\u202f12                    | +493055512",
      "\u202a+493055512\u202c                          | +493055512",
      "tel:+49-30-555-12                               | +493055512",
      "tel:555;phone-context=+4930                     | 555",
      "callto://6%300                                  | 600",
      "sip:anna@example.com;transport=tcp?subject=x    | anna@example.com",
      "sips:anna@example.com                           | sips:anna@example.com",
      "anna@example.com:5070                           | anna@example.com:5070",
      "Call me: 030 555 12, room 4.                    | 03055512",
      "Tel. +49 30 55512 (Anna)                        | +493055512",
      "<a href=\"tel:+493055512\">+49 (30) 55512</a>   | +493055512",
      "23.11.2026 10:30 call 030 55512 from 192.168.0.1| 03055512",
      "see <sip:600@example.com>.                      | 600@example.com",
      "Fax: none  Phone: 030 55512  2nd floor          | 03055512"})
  void theNumberIsFoundAmongWhatWasCopiedWithIt(String text, String number) {
    assertThat(NumberInText.find(text)).isEqualTo(new NumberInText.One(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "Anna Weber", "room 12", "23.11.2026", "2026-11-23", "10:30:00", "192.168.0.1",
      "1.234,50 EUR", "A4711B", "https://example.com/", "mailto:", "+", "tel:"})
  void nothingIsDialledWhereThereIsNone(String text) {
    assertThat(NumberInText.find(text)).isEqualTo(refused(ProblemCode.NUMBER_MISSING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"030 55512, 0171 99999", "030 55512\n0171 99999", "030 55512  0171 99999", "030 55512\t0171 99999",
      "600 or anna@example.com", "tel:600 tel:601"})
  void nothingIsGuessedWhereThereAreSeveral(String text) {
    assertThat(NumberInText.find(text)).isEqualTo(refused(ProblemCode.NUMBER_AMBIGUOUS));
  }

  @Test
  void aBookHasNoNumber() {
    assertThat(NumberInText.find("600 " + "word ".repeat(1_000))).isEqualTo(refused(ProblemCode.NUMBER_MISSING));
    assertThat(NumberInText.find("1 ".repeat(200))).isEqualTo(refused(ProblemCode.NUMBER_MISSING));
  }

  private static NumberInText refused(ProblemCode code) {
    return new NumberInText.Refused(Problem.of(code));
  }
}
