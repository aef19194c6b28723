package org.diapason.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.sip.message.Request;
import org.diapason.sip.guard.GuardedParser;
import org.diapason.sip.guard.Limits;
import org.diapason.sip.guard.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutoAnswerTest {

  @ParameterizedTest
  @ValueSource(strings = {
      "Call-Info: <sip:pbx>;answer-after=0",
      "Call-Info: sip:pbx;answer-after=0",
      "CALL-INFO: <sip:pbx>; Answer-After=0",
      "Call-Info: <sip:pbx>;info=alert-autoanswer;delay=0",
      "Alert-Info: <http://pbx>;info=alert-autoanswer;delay=0",
      "Alert-Info: <sip:pbx>;info=\"Alert-AutoAnswer\"",
      "Alert-Info: info=alert-autoanswer",
      "Alert-Info: Auto Answer",
      "Alert-Info: <Auto Answer>",
      "Alert-Info: Ring Answer",
      "Alert-Info: ring-answer",
      "X-AUTOANSWER: TRUE",
      "x-autoanswer: true",
      "Answer-Mode: Auto",
      "Answer-Mode: Auto;require",
      "Priv-Answer-Mode: auto"})
  void askedForInAnyOfTheWays(String header) {
    assertThat(AutoAnswer.asked(invite("sip:100@host", header))).contains(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Call-Info: <sip:pbx>;answer-after=5",
      "Alert-Info: <http://pbx>;info=alert-autoanswer;delay=5"})
  void theDelayIsHeeded(String header) {
    assertThat(AutoAnswer.asked(invite("sip:100@host", header))).contains(Duration.ofSeconds(5));
  }

  @Test
  void noDelayIsLongerThanAMinute() {
    assertThat(AutoAnswer.asked(invite("sip:100@host", "Call-Info: <sip:pbx>;answer-after=9999")))
        .contains(Duration.ofMinutes(1));
  }

  @Test
  void askedForInTheRequestUri() {
    assertThat(AutoAnswer.asked(invite("sip:100@host;intercom=true", "X-Nothing: 1"))).contains(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Call-Info: <http://pbx/auto-answer.png>;purpose=icon",
      "Alert-Info: <http://pbx/ring.wav>",
      "Answer-Mode: Manual",
      "X-AUTOANSWER: FALSE",
      "Subject: Auto Answer"})
  void othersRing(String header) {
    assertThat(AutoAnswer.asked(invite("sip:100@host", header))).isEmpty();
  }

  private static Request invite(String uri, String header) {
    String text = """
        INVITE %s SIP/2.0
        Via: SIP/2.0/UDP 127.0.0.1:5060;branch=z9hG4bK1
        From: <sip:bob@pbx>;tag=1
        To: <sip:100@pbx>
        Call-ID: 1
        CSeq: 1 INVITE
        Max-Forwards: 70
        %s
        Content-Length: 0

        """.formatted(uri, header).replace("\n", "\r\n");
    GuardedParser parser = new GuardedParser(Limits.standard(), new Tally());
    return (Request) parser.parseSIPMessage(text.getBytes(StandardCharsets.UTF_8), true, false, null);
  }
}
