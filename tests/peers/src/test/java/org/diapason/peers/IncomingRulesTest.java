package org.diapason.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.peers.rig.Scenario.SOUND;

import java.time.Duration;
import java.util.Map;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.handling.HandlingSettings.Mode;
import org.diapason.core.presence.OwnStatus;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.Setting;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of callers without anybody being asked; SIPp calls. */
@Needs({"kamailio", "sipp"})
@ExtendWith(Rig.class)
@Shows(Feature.HANDLING)
class IncomingRulesTest {

  private Bench bench;
  private OurPhone phone;
  private String user;

  @BeforeEach
  void register(Bench given) {
    bench = given;
    phone = bench.phone();
    user = Bench.freshUser("jana");
    phone.register(bench.kamailio(), user, Transport.UDP, Map.of());
  }

  @ParameterizedTest(name = "sipp {0}")
  @ValueSource(strings = {"Call-Info: <sip:127.0.0.1>;answer-after=0", "Alert-Info: <http://pbx>;info=alert-autoanswer;delay=0",
      "Alert-Info: info=alert-autoanswer", "Alert-Info: Auto Answer", "Alert-Info: ring-answer", "Answer-Mode: Auto",
      "Priv-Answer-Mode: Auto;require", "X-AUTOANSWER: TRUE"})
  @Shows(Feature.INTERCOM)
  void callersSideHasTheCallAnswered(String header) {
    set(HandlingSettings.INTERCOM, true);
    Sipp sipp = calling(new Scenario().invites(SOUND, header).expectsResponse(200, "m=audio").acknowledges("")
        .expects("BYE").answers("200 OK"));
    phone.heard().awaitSpeech(0, phone.speech());
    phone.hangUp(only());
    over(sipp);
  }

  @Test
  @Shows(Feature.INTERCOM)
  void nothingIsAnsweredForTheCallersSideUnlessThatIsWanted() {
    Sipp sipp = calling(new Scenario().invites(SOUND, "Call-Info: <sip:127.0.0.1>;answer-after=0").expectsResponse(180)
        .expectsResponse(486).acknowledgesRefusal());
    phone.hangUp(phone.awaitRinging());
    over(sipp);
  }

  @Test
  @Shows(Feature.ANONYMOUS)
  void callerWhoHidesIsRefused() {
    set(HandlingSettings.REJECT_ANONYMOUS, true);
    over(calling(new Scenario().invites(SOUND, "Privacy: id").expectsResponse(433).acknowledgesRefusal()));
  }

  @Test
  @Shows(Feature.ANONYMOUS)
  void callerWhoHidesRingsOtherwise() {
    Sipp sipp = calling(new Scenario().invites(SOUND, "Privacy: id").expectsResponse(180).expectsResponse(486)
        .acknowledgesRefusal());
    phone.hangUp(phone.awaitRinging());
    over(sipp);
  }

  @Test
  void busyPersonIsNotDisturbed() {
    set(HandlingSettings.REJECT_WHEN.get(OwnStatus.BUSY), true);
    phone.phone().presence().choose(OwnStatus.BUSY);
    over(calling(refused()));
  }

  @Test
  void callsAreForwardedAtOnce() {
    forward(Mode.FORWARD_AT_ONCE);
    over(calling(new Scenario().invites(SOUND).expectsResponse(302, "Contact:[^\\r\\n]*sip:7788@").acknowledgesRefusal()));
  }

  @Test
  void callsAreForwardedAfterAWhile() {
    forward(Mode.FORWARD_AFTER);
    set(HandlingSettings.FORWARD_AFTER, Duration.ofSeconds(1));
    Sipp sipp = calling(new Scenario().invites(SOUND).expectsResponse(180)
        .expectsResponse(302, "Contact:[^\\r\\n]*sip:7788@").acknowledgesRefusal());
    CallId call = phone.awaitRinging();
    over(sipp);
    assertThat(phone.await(call, CallPhase.ENDED).end().orElseThrow().cause()).isEqualTo(Cause.DIVERTED);
  }

  @Test
  void callsAreAnsweredAfterAWhile() {
    set(HandlingSettings.ENABLED, true);
    set(HandlingSettings.MODE, Mode.ANSWER_AFTER);
    set(HandlingSettings.ANSWER_AFTER, Duration.ofSeconds(1));
    Sipp sipp = calling(answeredAndLeft());
    CallId call = phone.awaitRinging();
    phone.await(call, CallPhase.TALKING);
    phone.heard().awaitSpeech(phone.heard().mark(), phone.speech());
    phone.hangUp(call);
    over(sipp);
  }

  @Test
  @Shows(Feature.CALL_WAITING)
  void waitingCallerRingsOnceWeHaveHungUp() {
    Sipp first = calling(answeredAndLeft());
    CallId talked = answered();
    Sipp second = calling(answeredAndLeft());
    CallId waiting = phone.awaitRinging();
    phone.await(waiting, "knocks", CallView::waiting);
    phone.hangUp(talked);
    first.assertPlayed();
    phone.await(waiting, "rings", view -> !view.waiting() && view.phase() == CallPhase.RINGING_HERE);
    phone.answer(waiting);
    phone.await(waiting, CallPhase.TALKING);
    phone.heard().awaitSpeech(phone.heard().mark(), phone.speech());
    phone.hangUp(waiting);
    over(second);
  }

  @Test
  @Shows(Feature.CALL_WAITING)
  void whoCallsWhileAllAreOnHoldHearsBusyUnlessThatIsWanted() {
    Sipp first = calling(new Scenario().invites(SOUND).expectsResponse(180).expectsResponse(200).acknowledges("")
        .expectsInvite().answersReinvite(Scenario.sound("recvonly"), "200 OK").expects("ACK")
        .expects("BYE").answers("200 OK"));
    CallId held = answered();
    phone.hold(held);
    calling(refused()).assertPlayed();
    set(HandlingSettings.WAITING_WHEN_HELD, true);
    Sipp third = calling(new Scenario().invites(SOUND).expectsResponse(180).expectsResponse(486).acknowledgesRefusal());
    phone.hangUp(phone.awaitRinging());
    third.assertPlayed();
    phone.hangUp(held);
    over(first);
  }

  private static Scenario refused() {
    return new Scenario().invites(SOUND).expectsResponse(486).acknowledgesRefusal();
  }

  private static Scenario answeredAndLeft() {
    return new Scenario().invites(SOUND).expectsResponse(180).expectsResponse(200).acknowledges("").expects("BYE")
        .answers("200 OK");
  }

  private CallId answered() {
    CallId call = phone.awaitRinging();
    phone.answer(call);
    phone.await(call, CallPhase.TALKING);
    return call;
  }

  private CallId only() {
    return phone.phone().calls().list().getFirst().id();
  }

  private void forward(Mode mode) {
    set(HandlingSettings.ENABLED, true);
    set(HandlingSettings.MODE, mode);
    set(HandlingSettings.FORWARD_TARGET, "7788");
  }

  private <T> void set(Setting<T> setting, T value) {
    phone.phone().settings().set(setting, Owner.PHONE, value);
  }

  private Sipp calling(Scenario scenario) {
    return bench.keep(Sipp.calling(bench.folder("sipp"), scenario, bench.kamailio(), user));
  }

  private void over(Sipp sipp) {
    sipp.assertPlayed();
    phone.awaitNothingIsLeft();
  }
}
