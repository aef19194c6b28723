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

/** Both sides of a call do something at the same moment; SIPp is the other side. */
@Needs({"kamailio", "sipp"})
@ExtendWith(Rig.class)
@Shows(Feature.RACES)
class RacesTest {

  private static final Duration MOMENT = Duration.ofMillis(300);

  private Bench bench;
  private OurPhone phone;
  private String user;

  @BeforeEach
  void register(Bench given) {
    bench = given;
    phone = bench.phone();
    user = Bench.freshUser("gina");
    phone.register(bench.kamailio(), user, Transport.UDP, Map.of());
  }

  @Test
  void offersThatCrossAreMadeOneAfterTheOther() {
    Sipp sipp = calling(calls().expectsInvite().requests("INVITE", Scenario.sound("sendrecv"))
        .getsResponse(100).answersReinvite("", "491 Request Pending").mayGet("ACK").expectsResponse(491)
        .acknowledgesRefusal().mayGet("ACK").expectsInvite().answersReinvite(Scenario.sound("recvonly"), "200 OK").expects("ACK")
        .requests("INVITE", Scenario.sound("sendrecv")).expectsResponse(200, "a=sendonly").acknowledges("")
        .expects("BYE").answers("200 OK"));
    CallId call = answered();
    phone.hold(call);
    sipp.awaitReceived("SIP/2.0 200", 2);
    assertThat(phone.phone().calls().find(call)).map(CallView::heldThere).contains(false);
    phone.hangUp(call);
    assertOver(sipp, call, Cause.HUNG_UP_HERE);
  }

  @Test
  void bothHangUpAtOnce() {
    Sipp sipp = calling(calls().keeps("BYE").requests("BYE", "").expectsEither(200, 481).answersKept("200 OK"));
    CallId call = answered();
    phone.hangUp(call);
    assertOver(sipp, call, Cause.HUNG_UP_HERE);
  }

  @Test
  void farSideHangsUpWhileItIsPutOnHold() {
    Sipp sipp = calling(calls().expectsInvite().requests("BYE", "").expectsResponse(200)
        .answersReinvite("", "481 Call/Transaction Does Not Exist").expects("ACK"));
    CallId call = answered();
    phone.phone().calls().hold(call);
    assertOver(sipp, call, Cause.HUNG_UP_THERE);
  }

  @Test
  void cancelThatComesAfterTheAnswerChangesNothing() {
    Sipp sipp = calling(new Scenario().invites(SOUND).expectsResponse(180).expectsResponse(200).acknowledges("").cancels()
        .expectsResponse(200).expects("BYE").answers("200 OK"));
    CallId call = phone.awaitRinging();
    phone.answer(call);
    phone.await(call, CallPhase.TALKING);
    phone.hangUp(call);
    assertOver(sipp, call, Cause.HUNG_UP_HERE);
  }

  @Test
  void answerWithoutSoundEndsTheCall() {
    Sipp sipp = called(new Scenario().expectsInvite().answersInvite("180 Ringing").answersInvite("200 OK")
        .expects("ACK").expects("BYE").answers("200 OK"));
    CallId call = phone.dial(sipp.address());
    sipp.assertPlayed();
    assertThat(phone.await(call, CallPhase.ENDED).end()).isPresent();
    phone.awaitNothingIsLeft();
  }

  @Test
  void secondAnswerWithAnotherSessionIsAcknowledgedAndTheFirstOneHolds() {
    Sipp sipp = called(new Scenario().expectsInvite().answersInviteWith(SOUND, "200 OK").expects("ACK")
        .answersInviteWith(SOUND.replace("[media_port]", "9").replace("sipp 1 1", "sipp 1 7"), "200 OK").expects("ACK")
        .expects("BYE").answers("200 OK"));
    CallId call = phone.dial(sipp.address());
    sipp.awaitReceived("ACK", 2);
    phone.heard().awaitSpeech(phone.heard().mark(), phone.speech());
    phone.hangUp(call);
    assertOver(sipp, call, Cause.HUNG_UP_HERE);
  }

  @Test
  @Shows(Feature.EARLY_MEDIA)
  void callIsHeardBeforeAndAfterTheAnswer() {
    Sipp sipp = called(new Scenario().expectsInvite().answersInviteWith(SOUND, "183 Session Progress")
        .waits(Duration.ofSeconds(3)).answersInviteWith(SOUND, "200 OK").expects("ACK").expects("BYE").answers("200 OK"));
    CallId call = phone.dial(sipp.address());
    phone.heard().awaitSpeech(0, phone.speech());
    phone.await(call, CallPhase.TALKING);
    phone.heard().awaitSpeech(phone.heard().mark(), phone.speech());
    phone.hangUp(call);
    assertOver(sipp, call, Cause.HUNG_UP_HERE);
  }

  @Test
  void answerOfAForkAfterTheRingingOfAnotherIsTheCall() {
    Sipp sipp = called(new Scenario().expectsInvite().answersInviteFrom("one", SOUND.replace("[media_port]", "9"),
            "183 Session Progress")
        .answersInviteFrom("two", SOUND, "200 OK").expects("ACK", "To:[^\\r\\n]*tag=two")
        .expects("BYE", "To:[^\\r\\n]*tag=two").answers("200 OK"));
    CallId call = phone.dial(sipp.address());
    phone.heard().awaitSpeech(phone.heard().mark(), phone.speech());
    phone.hangUp(call);
    assertOver(sipp, call, Cause.HUNG_UP_HERE);
  }

  @Test
  void requestOfACallThatIsOverIsRefused() {
    Sipp sipp = calling(calls().expects("BYE").answers("200 OK").waits(MOMENT)
        .requests("INFO", "Signal=8\nDuration=160", "Content-Type: application/dtmf-relay").expectsResponse(481)
        .requests("BYE", "").expectsResponse(481));
    CallId call = answered();
    phone.hangUp(call);
    assertOver(sipp, call, Cause.HUNG_UP_HERE);
    assertThat(phone.digits()).isEmpty();
  }

  private static Scenario calls() {
    return new Scenario().invites(SOUND).expectsResponse(180).expectsResponse(200).acknowledges("");
  }

  private Sipp calling(Scenario scenario) {
    return bench.keep(Sipp.calling(bench.folder("sipp"), scenario, bench.kamailio(), user));
  }

  private Sipp called(Scenario scenario) {
    return bench.keep(Sipp.called(bench.folder("sipp"), scenario, 1));
  }

  private CallId answered() {
    CallId call = phone.awaitRinging();
    phone.answer(call);
    phone.await(call, CallPhase.TALKING);
    phone.heard().awaitSpeech(0, phone.speech());
    return call;
  }

  private void assertOver(Sipp sipp, CallId call, Cause cause) {
    sipp.assertPlayed();
    assertThat(phone.await(call, CallPhase.ENDED).end().orElseThrow().cause()).isEqualTo(cause);
    phone.awaitNothingIsLeft();
  }
}
