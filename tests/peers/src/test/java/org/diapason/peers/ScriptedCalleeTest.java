package org.diapason.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.peers.rig.Scenario.SOUND;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.Owner;
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

/** SIPp is called: what proxies, gateways and bad luck do to a caller. */
@Needs({"kamailio", "sipp"})
@ExtendWith(Rig.class)
@Shows(Feature.CALL)
class ScriptedCalleeTest {

  private Bench bench;
  private OurPhone phone;
  private String user;

  @BeforeEach
  void register(Bench given) {
    bench = given;
    phone = bench.phone();
    user = Bench.freshUser("dora");
    phone.register(bench.kamailio(), user, Transport.UDP, Map.of());
  }

  @Test
  void weHearOurselvesFromAnEcho() {
    Sipp sipp = sipp(answering().expects("BYE").answers("200 OK"));
    CallId call = phone.dial(sipp.address());
    phone.heard().awaitSpeech(0, phone.speech());
    phone.hangUp(call);
    sipp.assertPlayed();
    assertEnds(call, Cause.HUNG_UP_HERE);
  }

  @Test
  void peerRejectsOurCall() {
    Sipp sipp = sipp(new Scenario().expectsInvite().answersInvite("603 Decline").expects("ACK"));
    assertEnds(phone.dial(sipp.address()), Cause.REJECTED_THERE);
    sipp.assertPlayed();
  }

  @Test
  void peerIsBusy() {
    Sipp sipp = sipp(new Scenario().expectsInvite().answersInvite("486 Busy Here").expects("ACK"));
    assertEnds(phone.dial(sipp.address()), Cause.BUSY);
    sipp.assertPlayed();
  }

  @Test
  void networkBehindAGatewaySaysWhoIsBusyAndWhatIsLost() {
    Sipp busy = sipp(new Scenario().expectsInvite()
        .answersInvite("500 Server Internal Error", "Reason: Q.850;cause=17;text=\"User busy\"").expects("ACK"));
    CallId call = phone.dial(busy.address());
    assertThat(phone.await(call, CallPhase.ENDED).end().orElseThrow().detail()).endsWith("Q.850 17 User busy");
    assertEnds(call, Cause.BUSY);
    Sipp lost = bench.keep(Sipp.calling(bench.folder("sipp"), new Scenario().invites(SOUND).expectsResponse(180)
        .expectsResponse(200).acknowledges("").waits(Duration.ofMillis(300))
        .requests("BYE", "", "Reason: Q.850;cause=38;text=\"Network out of order\"").expectsResponse(200),
        bench.kamailio(), user));
    CallId incoming = phone.awaitRinging();
    phone.answer(incoming);
    assertEnds(incoming, Cause.SERVER_FAILED);
    lost.assertPlayed();
  }

  @Test
  @Shows(Feature.EARLY_MEDIA)
  void earlyMediaIsHeardBeforeTheAnswer() {
    Sipp sipp = sipp(new Scenario().expectsInvite().answersInviteWith(SOUND, "183 Session Progress")
        .expects("CANCEL").answers("200 OK").answersInvite("487 Request Terminated").expects("ACK"));
    CallId call = phone.dial(sipp.address());
    phone.heard().awaitSpeech(0, phone.speech());
    phone.hangUp(call);
    sipp.assertPlayed();
    assertEnds(call, Cause.CANCELLED_HERE);
  }

  @Test
  @Shows(Feature.EARLY_MEDIA)
  void mutedEarlyMediaIsSilentUntilTheAnswerAndARingBackSoundsInItsPlace() {
    phone.phone().settings().set(AudioSettings.MUTE_EARLY_MEDIA, Owner.PHONE, true);
    phone.phone().settings().set(AudioSettings.TONE_COUNTRY, Owner.PHONE, "FR");
    Sipp sipp = sipp(new Scenario().expectsInvite().answersInviteWith(SOUND, "183 Session Progress")
        .waits(Duration.ofSeconds(3)).answersInviteWith(SOUND, "200 OK").expects("ACK").expects("BYE").answers("200 OK"));
    CallId call = phone.dial(sipp.address());
    phone.heard().awaitTone(0, 440);
    phone.await(call, CallPhase.TALKING);
    assertThat(phone.heard().has(0, phone.speech())).isFalse();
    phone.heard().awaitSpeech(0, phone.speech());
    phone.hangUp(call);
    sipp.assertPlayed();
  }

  @Test
  @Shows(Feature.TONES)
  void ringBackIsHeardUnlessTheAccountWantsNone() {
    OurPhone quiet = bench.phone();
    quiet.register(bench.kamailio(), Bench.freshUser("dora"), Transport.UDP, Map.of("account.noRingback", "true"));
    phone.phone().settings().set(AudioSettings.TONE_COUNTRY, Owner.PHONE, "FR");
    for (OurPhone caller : List.of(phone, quiet)) {
      Sipp sipp = sipp(new Scenario().expectsInvite().answersInvite("180 Ringing").waits(Duration.ofSeconds(2))
          .answersInvite("486 Busy Here").expects("ACK"));
      int mark = caller.heard().mark();
      CallId call = caller.dial(sipp.address());
      caller.await(call, CallPhase.RINGING_THERE);
      if (caller == quiet) {
        caller.heard().awaitSilence();
      } else {
        caller.heard().awaitTone(mark, 440);
      }
      caller.await(call, CallPhase.ENDED);
      sipp.assertPlayed();
    }
  }

  @Test
  @Shows(Feature.TONES)
  void aServerThatFailsIsHeardAsTheCountrysCongestion() {
    phone.phone().settings().set(AudioSettings.TONE_COUNTRY, Owner.PHONE, "CN");
    Sipp sipp = sipp(new Scenario().expectsInvite().answersInvite("500 Server Internal Error").expects("ACK"));
    assertEnds(phone.dial(sipp.address()), Cause.SERVER_FAILED);
    phone.heard().awaitTone(0, 450);
    sipp.assertPlayed();
  }

  @Test
  @Shows(Feature.RELIABLE_PROVISIONAL)
  void reliableProvisionalAnswerIsAcknowledged() {
    Sipp sipp = sipp(new Scenario().expectsInvite()
        .answersInviteWith(SOUND, "183 Session Progress", "Require: 100rel", "RSeq: 17")
        .expects("PRACK", "RAck: 17 [0-9]+ INVITE").answers("200 OK").answersInvite("200 OK").expects("ACK")
        .expects("BYE").answers("200 OK"));
    CallId call = phone.dial(sipp.address());
    phone.await(call, CallPhase.TALKING);
    phone.heard().awaitSpeech(phone.heard().mark(), phone.speech());
    phone.hangUp(call);
    sipp.assertPlayed();
  }

  @Test
  @Shows(Feature.RACES)
  void answerThatCrossesTheCancelIsHungUp() {
    Sipp sipp = sipp(new Scenario().expectsInvite().answersInvite("180 Ringing").expects("CANCEL")
        .answersInviteWith(SOUND, "200 OK").expects("ACK").expects("BYE").answers("200 OK"));
    CallId call = phone.dial(sipp.address());
    phone.await(call, CallPhase.RINGING_THERE);
    phone.hangUp(call);
    sipp.assertPlayed();
    assertEnds(call, Cause.CANCELLED_HERE);
  }

  @Test
  @Shows(Feature.RACES)
  void secondForkThatAnswersIsHungUp() {
    Sipp sipp = sipp(new Scenario().expectsInvite().answersInviteFrom("one", SOUND, "200 OK")
        .answersInviteFrom("two", SOUND, "200 OK").mayGet("ACK").mayGet("ACK")
        .expects("BYE", "To:[^\\r\\n]*tag=two").answers("200 OK").mayGet("ACK")
        .expects("BYE", "To:[^\\r\\n]*tag=one").answers("200 OK"));
    CallId call = phone.dial(sipp.address());
    phone.heard().awaitSpeech(0, phone.speech());
    phone.hangUp(call);
    sipp.assertPlayed();
  }

  @Test
  @Shows(Feature.RACES)
  void retransmittedAnswerIsAcknowledgedAgain() {
    Sipp sipp = sipp(new Scenario().expectsInvite().answersInviteWith(SOUND, "200 OK").expects("ACK")
        .answersInviteWith(SOUND, "200 OK").expects("ACK").expects("BYE").answers("200 OK"));
    CallId call = phone.dial(sipp.address());
    phone.heard().awaitSpeech(0, phone.speech());
    phone.hangUp(call);
    sipp.assertPlayed();
  }

  @Test
  @Shows(Feature.MALFORMED)
  void endlessChallengesEndTheCall() {
    int mark = bench.kamailio().output().mark();
    Sipp sipp = sipp(new Scenario().again().expectsInvite()
        .answersInvite("401 Unauthorized",
            "WWW-Authenticate: Digest realm=\"127.0.0.1\",nonce=\"n[call_number]\",qop=\"auth\"")
        .expects("ACK").repeat());
    CallId call = phone.dial(sipp.address());
    assertEnds(call, Cause.NOT_AUTHORIZED);
    assertThat(bench.kamailio().output().all(mark, "INVITE .* to " + sipp.address())).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  @Shows(Feature.MALFORMED)
  void malformedAnswerEndsTheCall() {
    Sipp sipp = sipp(new Scenario().expectsInvite().answersInviteWith("v=0\nm=audio nonsense\n\n=;", "200 OK")
        .expects("ACK").expects("BYE").answers("200 OK"));
    CallId call = phone.dial(sipp.address());
    sipp.assertPlayed();
    phone.await(call, CallPhase.ENDED);
  }

  @Test
  @Shows(Feature.HOLD)
  void whoRefusesToBeHeldHearsNothingUntilItIsResumed() {
    Sipp sipp = sipp(answering().expectsInvite().answersReinvite("", "488 Not Acceptable Here").expects("ACK")
        .expects("BYE").answers("200 OK"));
    CallId call = phone.dial(sipp.address());
    phone.heard().awaitSpeech(0, phone.speech());
    phone.phone().calls().hold(call);
    phone.awaitProblem(ProblemCode.HOLD_REFUSED);
    phone.heard().awaitSilence();
    phone.phone().calls().resume(call);
    phone.heard().awaitSpeech(phone.heard().mark(), phone.speech());
    phone.hangUp(call);
    sipp.assertPlayed();
  }

  @Test
  @Shows(Feature.SESSION_TIMER)
  void longerSessionIntervalIsTaken() {
    Sipp sipp = sipp(new Scenario().expectsInvite().answersInvite("422 Session Interval Too Small", "Min-SE: 4000")
        .expects("ACK").expectsInvite().answersInviteWith(SOUND, "200 OK", "Session-Expires: 4000;refresher=uac")
        .expects("ACK").expects("BYE").answers("200 OK"));
    CallId call = phone.dial(sipp.address());
    phone.await(call, CallPhase.TALKING);
    phone.hangUp(call);
    sipp.assertPlayed();
  }

  @Test
  @Shows(Feature.DTMF_INFO)
  void digitsByInfoArriveAsDtmfRelay() {
    OurPhone other = bench.phone();
    other.register(bench.kamailio(), Bench.freshUser("dora"), Transport.UDP, Map.of("account.dtmf", "info"));
    Sipp sipp = sipp(answering().expects("INFO", "Signal ?= ?5").answers("200 OK").expects("BYE").answers("200 OK"));
    CallId call = other.dial(sipp.address());
    other.await(call, CallPhase.TALKING);
    other.digit(call, '5');
    sipp.awaitReceived("INFO", 1);
    other.hangUp(call);
    sipp.assertPlayed();
  }

  @Test
  @Shows(Feature.DTMF_INFO)
  void digitsByTheOtherInfoArriveAsDtmf() {
    OurPhone other = bench.phone();
    other.register(bench.kamailio(), Bench.freshUser("dora"), Transport.UDP, Map.of("account.dtmf", "info (dtmf)"));
    Sipp sipp = sipp(answering().expects("INFO", "application/dtmf[[:space:]]").answers("200 OK").expects("INFO")
        .answers("200 OK").expects("BYE").answers("200 OK"));
    CallId call = other.dial(sipp.address());
    other.await(call, CallPhase.TALKING);
    other.digit(call, '5');
    other.digit(call, '#');
    sipp.awaitReceived("INFO", 2);
    other.hangUp(call);
    sipp.assertPlayed();
  }

  private static Scenario answering() {
    return new Scenario().expectsInvite().answersInvite("180 Ringing").answersInviteWith(SOUND, "200 OK")
        .expects("ACK");
  }

  private Sipp sipp(Scenario scenario) {
    return bench.keep(Sipp.called(bench.folder("sipp"), scenario, 1));
  }

  private void assertEnds(CallId call, Cause cause) {
    CallView ended = phone.await(call, CallPhase.ENDED);
    assertThat(ended.end().orElseThrow().cause()).isEqualTo(cause);
  }
}
