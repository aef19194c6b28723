package org.diapason.sip.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.DigitCarrier;
import org.diapason.sip.rig.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digits in INFO, in both of its bodies. */
final class DigitsByInfoTest extends CallingPhone {

  private CallId call;
  private Message invite;

  @BeforeEach
  void talk() {
    call = phone.call("bert");
    invite = peer.request("INVITE");
    talking(invite, call);
  }

  @Test
  void relayNamesTheDigitAndItsLength() {
    phone.signalling.digit(call, '#', DigitCarrier.INFO_RELAY);

    Message info = peer.request("INFO");
    assertThat(info.header("Content-Type")).isEqualTo("application/dtmf-relay");
    assertThat(info.body()).isEqualTo("Signal=#\r\nDuration=160\r\n");
  }

  @Test
  void theOtherBodyIsTheDigitAlone() {
    phone.signalling.digit(call, '7', DigitCarrier.INFO_DTMF);

    Message info = peer.request("INFO");
    assertThat(info.header("Content-Type")).isEqualTo("application/dtmf");
    assertThat(info.body()).isEqualTo("7");
  }

  @Test
  void fastDigitsGoOneAfterTheOther() {
    "159".chars().forEach(digit -> phone.signalling.digit(call, (char) digit, DigitCarrier.INFO_DTMF));

    for (String digit : "159".split("")) {
      Message info = peer.request("INFO");
      assertThat(info.body()).isEqualTo(digit);
      assertThat(peer.hearsNo("INFO")).isTrue();
      peer.answer(info, 200, "");
    }
  }

  @Test
  void aRefusedDigitDoesNotHoldUpTheNext() {
    "12".chars().forEach(digit -> phone.signalling.digit(call, (char) digit, DigitCarrier.INFO_RELAY));
    peer.answer(peer.request("INFO"), 415, "");

    assertThat(peer.request("INFO").body()).startsWith("Signal=2");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(quoteCharacter = '~', value = {
      "dtmf-relay, Signal=5|Duration=160|, 5", "dtmf-relay, Signal= *|Duration= 250|, *", "dtmf-relay, signal=a|, A",
      "dtmf-relay, Duration=160|Signal=11|, #", "dtmf-relay, Signal=10, *", "dtmf, 8, 8", "dtmf, #|, #", "dtmf, d, D"})
  void theirDigitIsTold(String type, String body, char digit) {
    peer.send(peer.request("INFO", invite.contact(), 5, invite.header("Call-ID"), invite.header("To") + ";tag=far",
        invite.header("From"), "Content-Type: application/" + type, "body:" + body.replace("|", "\r\n")), invite.source());

    peer.response(200);
    assertThat(phone.told.next(call, CallInput.DigitReceived.class).digit()).isEqualTo(digit);
  }

  @ParameterizedTest
  @CsvSource({"dtmf-relay, Signal=16|", "dtmf-relay, Duration=100|", "dtmf, 12", "dtmf, x", "plain, 5"})
  void whatIsNoDigitIsRefused(String type, String body) {
    peer.send(peer.request("INFO", invite.contact(), 5, invite.header("Call-ID"), invite.header("To") + ";tag=far",
        invite.header("From"), "Content-Type: application/" + type, "body:" + body.replace("|", "\r\n")), invite.source());

    peer.response(415);
    assertThat(phone.told.has(call, CallInput.DigitReceived.class)).isFalse();
  }
}
