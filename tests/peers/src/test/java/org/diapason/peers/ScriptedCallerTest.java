package org.diapason.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.peers.rig.Scenario.SOUND;
import static org.diapason.peers.rig.Scenario.UNKNOWN_CODEC;

import java.time.Duration;
import java.util.Map;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.peers.rig.Bench;
import org.diapason.peers.rig.Feature;
import org.diapason.peers.rig.Needs;
import org.diapason.peers.rig.OurPhone;
import org.diapason.peers.rig.Rig;
import org.diapason.peers.rig.Scenario;
import org.diapason.peers.rig.Shows;
import org.diapason.peers.rig.Sipp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SIPp calls: what proxies, gateways and bad luck do to whom they call. */
@Needs({"kamailio", "sipp"})
@ExtendWith(Rig.class)
@Shows(Feature.CALL)
class ScriptedCallerTest {

  /** Asks for each key that is a digit; brackets would be words of SIPp's. */
  private static final String KEYS = """
      <?xml version="1.0" encoding="UTF-8"?>
      <kpml-request xmlns="urn:ietf:params:xml:ns:kpml-request" version="1.0">
        <pattern persist="persist"><regex tag="dtmf">x</regex></pattern>
      </kpml-request>
      """;

  private static final Duration MOMENT = Duration.ofMillis(300);

  private Bench bench;
  private OurPhone phone;
  private String user;

  @BeforeEach
  void register(Bench given) {
    bench = given;
    phone = bench.phone();
    user = Bench.freshUser("erik");
    phone.register(bench.kamailio(), user, Transport.UDP, Map.of());
  }

  @Test
  void weHangUpACallThatCameIn() {
    Sipp sipp = sipp(calling().expects("BYE").answers("200 OK"));
    CallId call = answered();
    phone.heard().awaitSpeech(0, phone.speech());
    phone.hangUp(call);
    sipp.assertPlayed();
    assertEnds(call, Cause.HUNG_UP_HERE);
  }

  @Test
  void weRejectTheirCall() {
    Sipp sipp = sipp(new Scenario().invites(SOUND).expectsResponse(180).expectsResponse(486).acknowledgesRefusal());
    CallId call = phone.awaitRinging();
    phone.hangUp(call);
    sipp.assertPlayed();
    assertEnds(call, Cause.REJECTED_HERE);
  }

  @Test
  void peerCancelsItsCall() {
    Sipp sipp = sipp(new Scenario().invites(SOUND).expectsResponse(180).waits(MOMENT).cancels().expectsResponse(200)
        .expectsResponse(487).acknowledgesRefusal());
    CallId call = phone.awaitRinging();
    sipp.assertPlayed();
    assertEnds(call, Cause.MISSED);
  }

  @Test
  void peerHangsUp() {
    Sipp sipp = sipp(calling().waits(MOMENT).requests("BYE", "").expectsResponse(200));
    CallId call = answered();
    sipp.assertPlayed();
    assertEnds(call, Cause.HUNG_UP_THERE);
  }

  @Test
  @Shows(Feature.RACES)
  void answerIsSentAgainUntilItIsAcknowledged() {
    int mark = bench.kamailio().output().mark();
    Sipp sipp = sipp(new Scenario().invites(SOUND).expectsResponse(180).expectsResponse(200)
        .waits(Duration.ofMillis(1_700)).acknowledges("").expects("BYE").answers("200 OK"));
    CallId call = answered();
    phone.heard().awaitSpeech(0, phone.speech());
    sipp.awaitReceived("SIP/2.0 200", 3);
    bench.kamailio().output().awaitAfter(mark, "ACK .* from sipp");
    phone.hangUp(call);
    sipp.assertPlayed();
  }

  @Test
  @Shows(Feature.LATE_OFFER)
  void callWithoutOfferIsOfferedToAndHeard() {
    Sipp sipp = sipp(new Scenario().invites("").expectsResponse(180).expectsResponse(200, "m=audio").acknowledges(SOUND)
        .expects("BYE").answers("200 OK"));
    CallId call = answered();
    phone.heard().awaitSpeech(0, phone.speech());
    phone.hangUp(call);
    sipp.assertPlayed();
  }

  @Test
  @Shows(Feature.LATE_OFFER)
  void reinviteWithoutOfferIsAnsweredWithOne() {
    Sipp sipp = sipp(calling().waits(MOMENT).requests("INVITE", "").expectsResponse(200, "m=audio").acknowledges(SOUND)
        .expects("BYE").answers("200 OK"));
    CallId call = answered();
    sipp.awaitReceived("SIP/2.0 200", 2);
    phone.heard().awaitSpeech(phone.heard().mark(), phone.speech());
    phone.hangUp(call);
    sipp.assertPlayed();
  }

  @Test
  @Shows(Feature.RACES)
  void reinviteThatCannotBeIsRefusedAndTheOldSessionStays() {
    Sipp sipp = sipp(calling().waits(MOMENT).requests("INVITE", UNKNOWN_CODEC).expectsResponse(488)
        .acknowledgesRefusal().expects("BYE").answers("200 OK"));
    CallId call = answered();
    sipp.awaitReceived("SIP/2.0 488", 1);
    phone.heard().awaitSpeech(phone.heard().mark(), phone.speech());
    phone.hangUp(call);
    sipp.assertPlayed();
  }

  @Test
  @Shows(Feature.MALFORMED)
  void malformedOfferIsRefused() {
    sipp(new Scenario().invites("v=0\nm=audio nonsense\n\n=;").expectsResponse(488).acknowledgesRefusal())
        .assertPlayed();
  }

  @Test
  @Shows(Feature.MALFORMED)
  void offerWithoutCommonCodecIsRefused() {
    sipp(new Scenario().invites(UNKNOWN_CODEC).expectsResponse(488).acknowledgesRefusal()).assertPlayed();
  }

  @Test
  @Shows(Feature.MALFORMED)
  void unknownExtensionIsRefused() {
    sipp(new Scenario().invites(SOUND, "Require: teleportation").expectsResponse(420, "Unsupported: *teleportation")
        .acknowledgesRefusal()).assertPlayed();
  }

  @Test
  @Shows(Feature.SESSION_TIMER)
  void sessionTimerIsTaken() {
    Sipp sipp = sipp(new Scenario().invites(SOUND, "Supported: timer", "Session-Expires: 1800;refresher=uac")
        .expectsResponse(200, "Session-Expires: *1800 *; *refresher=uac").acknowledges("").expects("BYE")
        .answers("200 OK"));
    CallId call = answered();
    phone.heard().awaitSpeech(0, phone.speech());
    phone.hangUp(call);
    sipp.assertPlayed();
  }

  @Test
  @Shows(Feature.SESSION_TIMER)
  void sessionTimerThatIsTooShortIsRefused() {
    sipp(new Scenario().invites(SOUND, "Supported: timer", "Session-Expires: 30").expectsResponse(422, "Min-SE: *90")
        .acknowledgesRefusal()).assertPlayed();
  }

  @Test
  @Shows(Feature.DTMF_INFO)
  void digitsComeByInfo() {
    Sipp sipp = sipp(calling().requests("INFO", "Signal=8\nDuration=160", "Content-Type: application/dtmf-relay")
        .expectsResponse(200).expects("BYE").answers("200 OK"));
    CallId call = answered();
    phone.awaitDigits("8");
    phone.hangUp(call);
    sipp.assertPlayed();
  }

  @Test
  @Shows(Feature.DTMF_INFO)
  void digitsComeByTheOtherInfo() {
    Sipp sipp = sipp(calling().requests("INFO", "4", "Content-Type: application/dtmf").expectsResponse(200)
        .expects("BYE").answers("200 OK"));
    CallId call = answered();
    phone.awaitDigits("4");
    phone.hangUp(call);
    sipp.assertPlayed();
  }

  @Test
  @Shows(Feature.KPML)
  void keyPressesAreToldToTheServerThatSubscribes() {
    phone.phone().accounts().list()
        .forEach(account -> phone.phone().settings().set(AccountSettings.KPML, account.id().owner(), true));
    Sipp sipp = sipp(calling().requests("SUBSCRIBE", KEYS, "Event: kpml", "Expires: 600",
            "Content-Type: application/kpml-request+xml")
        .expectsResponse(200).expects("NOTIFY", "Event: *kpml").answers("200 OK")
        .expects("NOTIFY", "digits=.7.").answers("200 OK").expects("NOTIFY", "digits=.3.").answers("200 OK")
        .expects("BYE").answers("200 OK"));
    CallId call = answered();
    sipp.awaitReceived("NOTIFY", 1);
    phone.digit(call, '7');
    phone.digit(call, '3');
    sipp.awaitReceived("NOTIFY", 3);
    phone.hangUp(call);
    sipp.assertPlayed();
  }

  private static Scenario calling() {
    return new Scenario().invites(SOUND).expectsResponse(180).expectsResponse(200).acknowledges("");
  }

  private Sipp sipp(Scenario scenario) {
    return bench.keep(Sipp.calling(bench.folder("sipp"), scenario, bench.kamailio(), user));
  }

  /** Waits for the call, answers it and waits until it stands. */
  private CallId answered() {
    CallId call = phone.awaitRinging();
    phone.answer(call);
    phone.await(call, CallPhase.TALKING);
    return call;
  }

  private void assertEnds(CallId call, Cause cause) {
    CallView ended = phone.await(call, CallPhase.ENDED);
    assertThat(ended.end().orElseThrow().cause()).isEqualTo(cause);
  }
}
