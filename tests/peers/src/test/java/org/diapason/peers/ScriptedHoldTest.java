package org.diapason.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.peers.rig.Scenario.SOUND;

import java.time.Duration;
import java.util.Map;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which SIPp puts us on hold, and what it sees when we hold. */
@Needs({"kamailio", "sipp"})
@ExtendWith(Rig.class)
@Shows(Feature.HELD)
class ScriptedHoldTest {

  private static final Duration WHILE = Duration.ofMillis(1_500);

  private Bench bench;
  private OurPhone phone;
  private String user;
  private AccountId account;

  @BeforeEach
  void register(Bench given) {
    bench = given;
    phone = bench.phone();
    user = Bench.freshUser("ines");
    account = phone.register(bench.kamailio(), user, Transport.UDP, Map.of());
  }

  @ParameterizedTest(name = "sipp {0}")
  @CsvSource({"sendonly, recvonly", "inactive, inactive"})
  void farSideHoldsUsBy(String attribute, String answered) {
    heldAndResumed(calls().requests("INVITE", Scenario.sound(attribute)).expectsResponse(200, "a=" + answered)
        .acknowledges(""));
  }

  @Test
  void farSideHoldsUsByAnAddressOfZeros() {
    heldAndResumed(calls().requests("INVITE", SOUND.replace("c=IN IP4 127.0.0.1", "c=IN IP4 0.0.0.0"))
        .expectsResponse(200, "m=audio").acknowledges(""));
  }

  @Test
  void farSideHoldsUsByTheAnswerInItsAck() {
    heldAndResumed(calls().requests("INVITE", "").expectsResponse(200, "m=audio")
        .acknowledges(Scenario.sound("sendonly")));
  }

  @ParameterizedTest(name = "forced {0}")
  @CsvSource({"false, 8 101", "true, 96 9 8 0 101 102"})
  @Shows(Feature.HOLD)
  void weOfferTheCodecInUseOrEverything(boolean forced, String formats) {
    phone.phone().settings().set(AccountSettings.FORCE_RFC3264_HOLD, account.owner(), forced);
    String offered = "RTP/AVP " + formats + "[^ 0-9]";
    Sipp sipp = bench.keep(Sipp.called(bench.folder("sipp"), new Scenario()
        .expectsInvite().answersInviteWith(SOUND, "200 OK").expects("ACK")
        .expectsFirst("INVITE", offered, "a=sendonly").answersReinvite(Scenario.sound("recvonly"), "200 OK").expects("ACK")
        .expectsFirst("INVITE", offered, "a=sendrecv").answersReinvite(Scenario.sound("sendrecv"), "200 OK").expects("ACK")
        .expects("BYE").answers("200 OK"), 1));
    CallId call = phone.dial(sipp.address());
    phone.await(call, CallPhase.TALKING);
    phone.hold(call);
    phone.resume(call);
    phone.heard().awaitSpeech(phone.heard().mark(), phone.speech());
    phone.hangUp(call);
    sipp.assertPlayed();
  }

  private void heldAndResumed(Scenario holding) {
    Sipp sipp = bench.keep(Sipp.calling(bench.folder("sipp"), holding.waits(WHILE)
        .requests("INVITE", Scenario.sound("sendrecv")).expectsResponse(200, "a=sendrecv").acknowledges("")
        .expects("BYE").answers("200 OK"), bench.kamailio(), user));
    CallId call = phone.awaitRinging();
    phone.answer(call);
    phone.await(call, CallPhase.TALKING);
    phone.await(call, "held there", CallView::heldThere);
    phone.await(call, "resumed there", view -> !view.heldThere());
    phone.heard().awaitSpeech(phone.heard().mark(), phone.speech());
    phone.hangUp(call);
    sipp.assertPlayed();
    phone.awaitNothingIsLeft();
    assertThat(phone.phone().calls().list()).isEmpty();
  }

  private static Scenario calls() {
    return new Scenario().invites(SOUND).expectsResponse(180).expectsResponse(200).acknowledges("")
        .waits(Duration.ofMillis(300));
  }
}
