package org.diapason.sip.guard;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.message.SIPMessage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GuardedParserTest {

  private static final String HEADERS = "Via: SIP/2.0/UDP h;branch=z9hG4bK1\r\nFrom: <sip:a@b>;tag=1\r\n"
      + "To: <sip:c@d>\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\n";

  private final Tally tally = new Tally();
  private final GuardedParser parser = new GuardedParser(Limits.standard(), tally);

  @Test
  void soundMessageIsParsed() {
    assertThat(parse("Subject: hello\r\n").getHeader("Subject").toString()).contains("hello");
    assertThat(tally.counts()).isEmpty();
  }

  @Test
  void emptyRSeqBreaksTheLibraryAndIsCounted() {
    assertThat(parse("RSeq: \r\n")).isNull();
    assertThat(tally.of(Refusal.PARSER_FAILED) + tally.of(Refusal.PARSE_ERROR)).isEqualTo(1);
  }

  @Test
  void brokenVitalHeaderIsAParseError() {
    assertThat(parse("Max-Forwards: many\r\n")).isNull();
    assertThat(tally.counts()).containsOnlyKeys(Refusal.PARSE_ERROR);
  }

  @Test
  void brokenHeaderThatNothingDependsOnStaysText() {
    SIPMessage message = parse("Event: ;;;\r\n");

    assertThat(message).isNotNull();
    assertThat(message.getHeader("Event")).isNull();
  }

  @Test
  void viaOverATransportThatDoesNotExistIsDropped() {
    String request = "OPTIONS sip:u@h SIP/2.0\r\n" + HEADERS.replace("/UDP", "/TCC") + "\r\n";

    assertThat(parser.parseSIPMessage(request.getBytes(StandardCharsets.UTF_8), true, false, null)).isNull();
    assertThat(tally.counts()).containsOnlyKeys(Refusal.BAD_HEADER);
  }

  @Test
  void transportMayBeWrittenSmall() {
    String request = "OPTIONS sip:u@h SIP/2.0\r\n" + HEADERS.replace("/UDP", "/tls") + "\r\n";

    assertThat(parser.parseSIPMessage(request.getBytes(StandardCharsets.UTF_8), true, false, null)).isNotNull();
  }

  private SIPMessage parse(String more) {
    return parser.parseSIPMessage(("OPTIONS sip:u@h SIP/2.0\r\n" + HEADERS + more + "\r\n")
        .getBytes(StandardCharsets.UTF_8), true, false, null);
  }
}
