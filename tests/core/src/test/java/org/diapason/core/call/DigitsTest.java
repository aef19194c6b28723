package org.diapason.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diapason.core.media.DtmfMode;
import org.diapason.core.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a digit leaves, by what the account wants and what the far side takes. */
class DigitsTest extends CallsRig {

  @ParameterizedTest(name = "{0}, events {1}: {2}")
  @CsvSource(quoteCharacter = '"', value = {
      "AUTO, true, digit 5", "AUTO, false, 5 INFO_RELAY",
      "RFC4733, true, digit 5", "RFC4733, false, \"\"",
      "INFO_RELAY, true, 5 INFO_RELAY", "INFO_RELAY, false, 5 INFO_RELAY",
      "INFO_DTMF, true, 5 INFO_DTMF", "INFO_DTMF, false, 5 INFO_DTMF",
      "IN_BAND, true, tone 5", "IN_BAND, false, tone 5",
      "OFF, true, \"\"", "OFF, false, \"\""})
  void digitLeavesAsTheAccountWants(DtmfMode mode, boolean events, String way) {
    dtmf = mode;
    media.telephoneEvents = events;

    assertThat(left('5')).isEqualTo(way);
  }

  @ParameterizedTest
  @EnumSource
  void keyPressesGoToTheirSubscriberInsteadOfAnyOtherWay(DtmfMode mode) {
    dtmf = mode;
    kpml = true;

    assertThat(left('#')).isEqualTo("# KPML");
  }

  @ParameterizedTest
  @EnumSource
  void keyIsHeardHereHoweverItLeaves(DtmfMode mode) {
    dtmf = mode;
    left('7');

    assertThat(media.keys).containsExactly('7');
  }

  @ParameterizedTest
  @EnumSource
  void eventsAreOfferedUnlessDigitsAreTones(DtmfMode mode) {
    dtmf = mode;
    talking("600");

    assertThat(media.requests.getFirst().telephoneEvents()).isEqualTo(mode != DtmfMode.IN_BAND);
  }

  @ParameterizedTest
  @EnumSource
  void whoTakesNoDigitsIsTalkedOfOnceACall(DtmfMode mode) {
    dtmf = mode;
    media.telephoneEvents = false;
    CallId call = talking("600");

    "12".chars().forEach(digit -> calls.digit(call, (char) digit));
    settle();

    assertThat(problems).extracting(raised -> raised.problem().code())
        .containsExactlyElementsOf(mode == DtmfMode.RFC4733 ? List.of(ProblemCode.DIGITS_NOT_TAKEN) : List.of());
  }

  @Test
  void digitsLeaveInOrder() {
    dtmf = DtmfMode.INFO_RELAY;
    CallId call = talking("600");

    "159*0#D".chars().forEach(digit -> calls.digit(call, (char) digit));
    settle();

    assertThat(wire.sent.stream().filter(sent -> sent.startsWith("digit")).map(sent -> sent.split(" ")[2]))
        .containsExactly("1", "5", "9", "*", "0", "#", "D");
  }

  /** What of media or signalling was asked for a digit: at most one of them. */
  private String left(char digit) {
    CallId call = talking("600");
    int before = wire.sent.size();
    calls.digit(call, digit);
    settle();
    List<String> sounded = media.open.getFirst().asked.stream()
        .filter(asked -> asked.startsWith("digit") || asked.startsWith("tone")).toList();
    List<String> signalled = wire.sent.subList(before, wire.sent.size());
    assertThat(sounded.size() + signalled.size()).isLessThanOrEqualTo(1);
    return String.join("", sounded) + String.join("", signalled).replace("digit " + call + " ", "");
  }
}
