package org.diapason.sip.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageScreenTest {

  private static final String HEADERS = "Via: SIP/2.0/UDP h;branch=z9hG4bK1\r\nFrom: <sip:a@b>;tag=1\r\n"
      + "To: <sip:c@d>\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\n";

  private final MessageScreen screen = new MessageScreen(Limits.standard());

  @Test
  void soundRequestAndResponsePass() {
    assertThat(examine("OPTIONS sip:u@h SIP/2.0\r\n" + HEADERS + "\r\n")).isEmpty();
    assertThat(examine("SIP/2.0 200 OK\r\n" + HEADERS + "\r\n")).isEmpty();
    assertThat(examine("SIP/2.0 200\r\n" + HEADERS + "Content-Length: 3\r\n\r\nabc")).isEmpty();
  }

  @Test
  void compactNamesAndFoldingPass() {
    assertThat(examine("OPTIONS tel:+49301234 SIP/2.0\r\nv: SIP/2.0/UDP h\r\nf: <sip:a@b>;tag=1\r\n"
        + "t : <sip:c@d>\r\ni:1\r\nCSEQ: 1\r\n OPTIONS\r\nl: 0\r\n\r\n")).isEmpty();
  }

  @Test
  void datagramMayEndWithMoreThanItsBody() {
    assertThat(examine("SIP/2.0 200 OK\r\n" + HEADERS + "l: 3\r\n\r\nabcdef")).isEmpty();
  }

  @Test
  void killingDatagramIsRefusedForItsComment() {
    assertThat(examine("OPTIONS sip:u@h SIP/2.0\r\nVia: SIP/2.0/UDP h (\\\r\n\r\n")).contains(Refusal.VIA_COMMENT);
    assertThat(examine("OPTIONS sip:u@h SIP/2.0\r\nvia:\r\n SIP/2.0/UDP h (\\\r\n\r\n")).contains(Refusal.VIA_COMMENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONS sip:u@h SIP/3.0", "OPTIONS sip:u@h", "OPTIONS  SIP/2.0", "OPT<>NS sip:u@h SIP/2.0",
      "OPTIONS sip:u @h SIP/2.0", "GET / HTTP/1.1", "SIP/2.0 2000 OK", "SIP/2.0 700 No", "SIP/2.0 OK", "SIP/2.0",
      "SIP/2.0 099 Low"})
  void badStartLineIsRefused(String line) {
    assertThat(examine(line + "\r\n" + HEADERS + "\r\n")).contains(Refusal.BAD_START_LINE);
  }

  @ParameterizedTest
  @CsvSource({"Via,MISSING_HEADER", "From,MISSING_HEADER", "To,MISSING_HEADER", "Call-ID,MISSING_HEADER",
      "CSeq,MISSING_HEADER"})
  void headersOfATransactionMustBeThere(String name, Refusal refusal) {
    assertThat(examine("OPTIONS sip:u@h SIP/2.0\r\n" + HEADERS.replace(name + ":", "X-" + name + ":") + "\r\n"))
        .contains(refusal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"From: <sip:x@y>;tag=2", "f: <sip:x@y>;tag=2", "To: <sip:x@y>", "i: 2", "CSeq: 2 BYE"})
  void headersOfATransactionStandOnce(String second) {
    assertThat(examine("OPTIONS sip:u@h SIP/2.0\r\n" + HEADERS + second + "\r\n\r\n"))
        .contains(Refusal.REPEATED_HEADER);
  }

  @ParameterizedTest
  @ValueSource(strings = {": value", "no colon", "a b: c", "Na\u00efve: x"})
  void badHeaderNameIsRefused(String header) {
    assertThat(examine("OPTIONS sip:u@h SIP/2.0\r\n" + HEADERS + header + "\r\n\r\n")).contains(Refusal.BAD_HEADER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Subject: a\u0000b", "Subject: a\u0007b", "Subject: a\nb", "Subject: a\rb", " \t"})
  void controlCharactersAndBlankLinesAreRefused(String header) {
    assertThat(examine("OPTIONS sip:u@h SIP/2.0\r\n" + HEADERS + header + "\r\n\r\n")).contains(Refusal.BAD_CHARACTER);
  }

  @Test
  void lengthBeyondTheDatagramIsRefused() {
    assertThat(examine("SIP/2.0 200 OK\r\n" + HEADERS + "l: 4\r\n\r\nabc")).contains(Refusal.BAD_CONTENT_LENGTH);
  }

  @Test
  void boundsHold() {
    assertThat(examine("SIP/2.0 200 OK\r\n" + HEADERS + "X: " + "y".repeat(8_200) + "\r\n\r\n"))
        .contains(Refusal.LINE_TOO_LONG);
    assertThat(examine("SIP/2.0 200 OK\r\n" + HEADERS + ("X: " + "y".repeat(8_000) + "\r\n").repeat(5) + "\r\n"))
        .contains(Refusal.HEADERS_TOO_LONG);
    assertThat(examine("SIP/2.0 200 OK\r\n" + HEADERS + "X: y\r\n".repeat(160) + "\r\n"))
        .contains(Refusal.TOO_MANY_HEADERS);
  }

  @Test
  void missingEmptyLineIsIncomplete() {
    assertThat(examine("SIP/2.0 200 OK\r\n" + HEADERS)).contains(Refusal.INCOMPLETE);
    assertThat(examine("")).contains(Refusal.INCOMPLETE);
  }

  private Optional<Refusal> examine(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return screen.examine(bytes, 0, bytes.length);
  }
}
