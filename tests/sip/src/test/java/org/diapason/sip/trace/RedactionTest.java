package org.diapason.sip.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown of messages, and what is not. */
final class RedactionTest {

  private final Redaction redaction = new Redaction(new Random(1));

  private String shown(String... lines) {
    return redaction.of(String.join("\r\n", lines));
  }

  private String header(String line) {
    return shown("OPTIONS sip:x SIP/2.0", line, "", "").lines().skip(1).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "From: \"Canary One\" <sip:canary@host.example>;tag=1",
      "f: Canary One <sip:canary@host.example>;tag=1",
      "To: sip:canary@host.example",
      "Contact: <sips:canary:canary@1.2.3.4:5061;transport=tls?Subject=canary>;expires=3",
      "P-Asserted-Identity: \"canary\" <sip:0049canary;phone-context=canary@x>, Canary <tel:+49canary>",
      "Remote-Party-ID: canary <sip:canary@x>;party=calling",
      "Refer-To: <sip:canary@x?Replaces=canary>",
      "Subject: canary",
      "X-Whatever: canary",
      "Warning: 399 host \"canary is not here\"",
      "Authorization: Digest username=\"canary\", realm=\"r\", nonce=\"canary\", uri=\"sip:canary\"",
      "Authorization: Digest realm=\"r\",response=\"canary\",cnonce=canary ,opaque=\"canary\",other=canary",
      "Authorization: Basic canary",
      "Proxy-Authorization: digest  username = canary",
      "Via: SIP/2.0/UDP host\r\n ;x=1\r\nX-Folded: a\r\n canary",
      "canary",
      "canary: canary"})
  void whoAndWithWhatIsHidden(String line) {
    assertThat(shown("OPTIONS sip:x SIP/2.0", line, "", "").replace("canary: ~", ""))
        .doesNotContainIgnoringCase("canary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"INVITE sip:canary@host SIP/2.0", "INVITE tel:canary SIP/2.0", "INVITE canary:x SIP/2.0",
      "SIP/2.0 404 Nobody is called 0815canary here", "canary", "canary sip:x SIP/2.0"})
  void theFirstLineNamesNobody(String line) {
    assertThat(shown(line, "Call-ID: 1", "", "")).doesNotContain("canary");
  }

  @ParameterizedTest
  @CsvSource({"CSeq: 4711 INVITE", "Via: SIP/2.0/UDP 1.2.3.4:5060;rport;branch=z9hG4bKabc", "Call-ID: abc@1.2.3.4",
      "Require: 100rel", "RAck: 1 2 INVITE", "Session-Expires: 1800;refresher=uas", "Retry-After: 17"})
  void whatHelpsIsShown(String line) {
    assertThat(header(line)).isEqualTo(line);
  }

  @Test
  void theSameUserHasTheSameNameAndAnotherAnother() {
    String from = header("From: <sip:201@x>;tag=1");

    assertThat(header("From: <sip:201@x>;tag=1")).isEqualTo(from).contains("@x>;tag=1");
    assertThat(header("From: <sip:202@x>;tag=1")).isNotEqualTo(from);
    assertThat(new Redaction(new Random(2)).of("OPTIONS sip:201@x SIP/2.0"))
        .isNotEqualTo(redaction.of("OPTIONS sip:201@x SIP/2.0"));
  }

  @Test
  void ofAChallengeTheRealmAndTheAlgorithmAreShown() {
    assertThat(header("WWW-Authenticate: Digest realm=\"a b\", nonce=\"n\", algorithm=MD5, qop=\"auth\""))
        .isEqualTo("WWW-Authenticate: Digest realm=\"a b\" nonce=~ algorithm=MD5 qop=\"auth\"");
  }

  @Test
  void keysAndNamesInADescriptionAreHidden() {
    String shown = shown("INVITE sip:x SIP/2.0", "Content-Type: application/sdp", "", "v=0",
        "o=canary 1 2 IN IP4 1.2.3.4", "s=canary", "c=IN IP4 1.2.3.4", "k=clear:canary", "m=audio 4000 RTP/SAVP 0",
        "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:canary", "a=ice-pwd:canary", "a=ssrc:1 cname:canary",
        "a=sendonly", "");

    assertThat(shown).doesNotContain("canary")
        .contains("o=~ 1 2 IN IP4 1.2.3.4", "m=audio 4000 RTP/SAVP 0", "a=sendonly");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/dtmf-relay", "application/dtmf", "application/kpml-response+xml", "text/plain",
      "multipart/mixed;boundary=sdp"})
  void otherBodiesAreOnlyMeasured(String type) {
    assertThat(shown("INFO sip:x SIP/2.0", "Content-Type: " + type, "", "Signal=7")).endsWith("\n\n[8 characters]\n");
  }
}
