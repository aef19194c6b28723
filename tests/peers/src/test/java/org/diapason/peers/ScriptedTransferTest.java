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
import org.diapason.core.call.Question;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.handling.HandlingSettings.TransferRequests;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SIPp is sent elsewhere, sends us elsewhere, or takes a call over; not always as the standards want it. */
@Needs({"kamailio", "sipp"})
@ExtendWith(Rig.class)
@Shows(Feature.BLIND_TRANSFER)
class ScriptedTransferTest {

  private static final Duration MOMENT = Duration.ofMillis(300);
  private static final String[] TRYING = {
      "Event: refer", "Subscription-State: active;expires=60", "Content-Type: message/sipfrag"};
  private static final String[] LAST = {
      "Event: refer", "Subscription-State: terminated;reason=noresource", "Content-Type: message/sipfrag"};

  private Bench bench;
  private OurPhone phone;
  private String user;

  @BeforeEach
  void register(Bench given) {
    bench = given;
    phone = bench.phone();
    user = Bench.freshUser("hugo");
    phone.register(bench.kamailio(), user, Transport.UDP, Map.of());
  }

  @ParameterizedTest(name = "sipp {0}")
  @ValueSource(strings = {"603 Decline", "405 Method Not Allowed", "501 Not Implemented"})
  void transferThatTheFarSideRefusesLeavesItOnHold(String refusal) {
    Sipp sipp = calling(held().expects("REFER", "Refer-To:[^\\r\\n]*nobody").answers(refusal)
        .expectsInvite().answersReinvite(Scenario.sound("sendrecv"), "200 OK").expects("ACK")
        .expects("BYE").answers("200 OK"));
    CallId call = answered();
    phone.phone().calls().transfer(call, "nobody");
    phone.awaitProblem(ProblemCode.TRANSFER_FAILED);
    phone.await(call, "on hold as before", view -> view.held() && view.transferring().isEmpty());
    phone.resume(call);
    phone.heard().awaitSpeech(phone.heard().mark(), phone.speech());
    phone.hangUp(call);
    assertOver(sipp, call, Cause.HUNG_UP_HERE);
  }

  @Test
  void transferThatIsTakenWithoutNewsIsLetGo() {
    Sipp sipp = calling(held().expects("REFER").answers("202 Accepted").expects("BYE").answers("200 OK"));
    CallId call = answered();
    phone.phone().calls().transfer(call, "nobody");
    assertOver(sipp, call, Cause.TRANSFERRED);
  }

  @Test
  @Shows(Feature.RACES)
  void farSideThatHangsUpInsteadOfAnsweringTheTransferIsGone() {
    Sipp sipp = calling(held().expects("REFER").requests("BYE", "").expectsResponse(200));
    CallId call = answered();
    phone.phone().calls().transfer(call, "nobody");
    assertOver(sipp, call, Cause.TRANSFERRED);
  }

  @Test
  @Shows(Feature.RACES)
  void farSideThatHangsUpBeforeItIsOnHoldIsNotSentAnywhere() {
    Sipp sipp = calling(calls().expectsInvite().requests("BYE", "").expectsResponse(200)
        .answersReinvite("", "481 Call/Transaction Does Not Exist").expects("ACK"));
    CallId call = answered();
    phone.phone().calls().transfer(call, "nobody");
    assertOver(sipp, call, Cause.HUNG_UP_THERE);
  }

  @Test
  @Shows(Feature.RACES)
  void newsOfATransferAfterTheEndAreRefused() {
    Sipp sipp = calling(held().expects("REFER").answers("202 Accepted")
        .requests("NOTIFY", "SIP/2.0 100 Trying", TRYING).expectsResponse(200)
        .requests("BYE", "").expectsResponse(200)
        .requests("NOTIFY", "SIP/2.0 200 OK", LAST).expectsResponse(481));
    CallId call = answered();
    phone.phone().calls().transfer(call, "nobody");
    assertOver(sipp, call, Cause.TRANSFERRED);
  }

  @Test
  void targetThatDoesNotAnswerIsToldAndAnotherOneIsTried() {
    Sipp sipp = calling(held().expects("REFER", "Refer-To:[^\\r\\n]*nobody").answers("202 Accepted")
        .requests("NOTIFY", "SIP/2.0 100 Trying", TRYING).expectsResponse(200)
        .requests("NOTIFY", "SIP/2.0 480 Temporarily Unavailable", LAST).expectsResponse(200)
        .expects("REFER", "Refer-To:[^\\r\\n]*somebody").answers("202 Accepted")
        .requests("NOTIFY", "SIP/2.0 200 OK", LAST).expectsResponse(200).expects("BYE").answers("200 OK"));
    CallId call = answered();
    phone.phone().calls().transfer(call, "nobody");
    phone.awaitProblem(ProblemCode.TRANSFER_FAILED);
    assertThat(phone.phone().calls().find(call)).map(CallView::held).contains(true);
    phone.phone().calls().transfer(call, "somebody");
    assertOver(sipp, call, Cause.TRANSFERRED);
  }

  @Test
  @Shows(Feature.TRANSFEREE)
  void whoWantsUsElsewhereIsRefusedUnlessThatIsWanted() {
    Sipp sipp = calling(calls().requests("REFER", "", "Refer-To: <sip:nobody@127.0.0.1>").expectsResponse(603)
        .expects("BYE").answers("200 OK"));
    CallId call = answered();
    sipp.awaitReceived("SIP/2.0 603", 1);
    assertThat(phone.phone().calls().list()).hasSize(1);
    phone.hangUp(call);
    assertOver(sipp, call, Cause.HUNG_UP_HERE);
  }

  @Test
  @Shows(Feature.TRANSFEREE)
  void weGoWhereWeAreSentAndTellHowItWent() {
    transferRequests(TransferRequests.ACCEPT);
    Sipp target = called(new Scenario().expectsInvite().answersInviteWith(SOUND, "200 OK").expects("ACK")
        .expects("BYE").answers("200 OK"));
    Sipp sipp = calling(sends(target).mayGetLater("INVITE").expects("NOTIFY", "SIP/2.0 200").answers("200 OK")
        .requests("BYE", "").expectsResponse(200));
    CallId call = answered();
    phone.await(call, CallPhase.ENDED);
    sipp.assertPlayed();
    CallView other = phone.phone().calls().list().getFirst();
    phone.heard().awaitSpeech(phone.heard().mark(), phone.speech());
    phone.hangUp(other.id());
    assertOver(target, other.id(), Cause.HUNG_UP_HERE);
  }

  @Test
  @Shows(Feature.TRANSFEREE)
  void questionWhetherWeGoElsewhereIsAnsweredByNo() {
    transferRequests(TransferRequests.ASK);
    Sipp sipp = calling(calls().requests("REFER", "", "Refer-To: <sip:nobody@127.0.0.1>").expectsResponse(603)
        .expects("BYE").answers("200 OK"));
    CallId call = answered();
    CallView asked = phone.await(call, "asks", view -> view.question().isPresent());
    assertThat(asked.question().orElseThrow().kind()).isEqualTo(Question.Kind.TRANSFER_REQUESTED);
    phone.phone().calls().decide(call, false);
    sipp.awaitReceived("SIP/2.0 603", 1);
    phone.hangUp(call);
    assertOver(sipp, call, Cause.HUNG_UP_HERE);
  }

  @Test
  @Shows(Feature.RACES)
  void farSideThatSendsUsElsewhereAndHangsUpWhileWeAreAskedIsGone() {
    transferRequests(TransferRequests.ASK);
    Sipp sipp = calling(calls().requests("REFER", "", "Refer-To: <sip:nobody@127.0.0.1>").waits(MOMENT)
        .requests("BYE", "").mayGetResponse(487).expectsResponse(200));
    CallId call = answered();
    assertOver(sipp, call, Cause.HUNG_UP_THERE);
    phone.phone().calls().decide(call, true);
    phone.awaitNothingIsLeft();
  }

  @ParameterizedTest(name = "sipp {0}")
  @ValueSource(strings = {"from tag", "to tag", "call id"})
  @Shows(Feature.REPLACES)
  void takeoverOfACallThatWeDoNotKnowIsRefused(String wrong) {
    Sipp first = calling(calls().expects("BYE").answers("200 OK"));
    CallId call = answered();
    Sipp.Known known = first.dialog();
    String replaces = "Replaces: " + (wrong.equals("call id") ? "other" : "") + known.callId()
        + ";to-tag=" + known.farTag() + (wrong.equals("to tag") ? "x" : "")
        + ";from-tag=" + known.ownTag() + (wrong.equals("from tag") ? "x" : "");
    Sipp second = calling(new Scenario().invites(SOUND, "Require: replaces", replaces).expectsResponse(481)
        .acknowledgesRefusal());
    second.assertPlayed();
    phone.heard().awaitSpeech(phone.heard().mark(), phone.speech());
    phone.hangUp(call);
    assertOver(first, call, Cause.HUNG_UP_HERE);
  }

  @Test
  @Shows(Feature.REPLACES)
  void takeoverOfARingingCallOnlyLeavesAnAnsweredOneAlone() {
    Sipp first = calling(calls().expects("BYE").answers("200 OK"));
    CallId call = answered();
    calling(new Scenario().invites(SOUND, replaces(first.dialog()) + ";early-only").expectsResponse(486)
        .acknowledgesRefusal()).assertPlayed();
    phone.heard().awaitSpeech(phone.heard().mark(), phone.speech());
    phone.hangUp(call);
    assertOver(first, call, Cause.HUNG_UP_HERE);
  }

  @Test
  @Shows(Feature.REPLACES)
  void anotherPhoneTakesTheCallOver() {
    Sipp first = calling(calls().expects("BYE").answers("200 OK"));
    CallId call = answered();
    Sipp second = calling(new Scenario().invites(SOUND, "Require: replaces", replaces(first.dialog()))
        .expectsResponse(200, "m=audio").acknowledges("").expects("BYE").answers("200 OK"));
    assertPlayed(first, call, Cause.REPLACED);
    phone.heard().awaitSpeech(phone.heard().mark(), phone.speech());
    CallId taken = phone.phone().calls().list().getFirst().id();
    phone.hangUp(taken);
    assertOver(second, taken, Cause.HUNG_UP_HERE);
  }

  private static String replaces(Sipp.Known known) {
    return "Replaces: " + known.callId() + ";to-tag=" + known.farTag() + ";from-tag=" + known.ownTag();
  }

  private void transferRequests(TransferRequests wanted) {
    phone.phone().settings().set(HandlingSettings.TRANSFER_REQUEST, Owner.PHONE, wanted);
  }

  /** Is answered, and sends us to another one; takes the first news. */
  private Scenario sends(Sipp target) {
    return calls().requests("REFER", "",
            "Refer-To: <sip:" + target.address() + "@127.0.0.1:" + bench.kamailio().port() + ">")
        .expectsResponse(202).expects("NOTIFY", "SIP/2.0 100").answers("200 OK");
  }

  private static Scenario calls() {
    return new Scenario().invites(SOUND).expectsResponse(180).expectsResponse(200).acknowledges("");
  }

  /** Is answered, and lets itself be put on hold. */
  private static Scenario held() {
    return calls().expectsInvite().answersReinvite(Scenario.sound("recvonly"), "200 OK").expects("ACK");
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
    return call;
  }

  private void assertPlayed(Sipp sipp, CallId call, Cause cause) {
    sipp.assertPlayed();
    assertThat(phone.await(call, CallPhase.ENDED).end().orElseThrow().cause()).isEqualTo(cause);
  }

  private void assertOver(Sipp sipp, CallId call, Cause cause) {
    assertPlayed(sipp, call, cause);
    phone.awaitNothingIsLeft();
  }
}
