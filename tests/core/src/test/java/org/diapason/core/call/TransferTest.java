package org.diapason.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.diapason.core.address.Address;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.call.Question.Kind;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.handling.HandlingSettings.TransferRequests;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.Owner;
import org.junit.jupiter.api.Test;

/** Calls that lead to other calls: transfers in each role, redirections, replacements. */
class TransferTest extends CallsRig {

  private static final Address ELSEWHERE = Address.of("700", "pbx.example");
  private static final Address FOREIGN = Address.of("9001", "premium.example");

  @Test
  void theFarSideIsOnHoldBeforeItIsAskedToGo() {
    CallId call = talking("600");

    assertThat(calls.transfer(call, "700")).isEmpty();
    settle();
    assertThat(wire.sent).contains("reoffer " + call).doesNotContain("refer " + call + " 700");
    assertThat(calls.find(call).flatMap(CallView::transferring)).map(Address::user).contains("700");

    input(call, new CallInput.OfferAnswered(Carrier.INVITE_OK, SDP.get()));
    assertThat(wire.sent).contains("refer " + call + " 700");
  }

  @Test
  void whoHasJustBeenAnsweredIsSentOnOnceThatIsAcknowledged() {
    incoming("c1");
    CallId call = new CallId("c1");
    calls.answer(call);
    settle();

    calls.transfer(call, "700");
    settle();
    input(call, new CallInput.Acknowledged(Optional.empty()));
    input(call, new CallInput.OfferAnswered(Carrier.INVITE_OK, SDP.get()));

    assertThat(wire.sent).contains("refer " + call + " 700");
  }

  @Test
  void whoIsOnHoldAlreadyIsAskedAtOnce() {
    CallId call = held("600");

    calls.transfer(call, "700");
    settle();

    assertThat(wire.sent).contains("refer " + call + " 700");
  }

  @Test
  void theCallEndsWhenTheTargetHasAnswered() {
    CallId call = asked("600");
    input(call, new CallInput.TransferAccepted(false));
    input(call, new CallInput.TransferProgress(180, "", false));
    assertThat(calls.find(call)).isPresent();

    input(call, new CallInput.TransferProgress(200, "OK", true));

    assertThat(wire.sent).contains("bye " + call);
    assertThat(told.getLast().end()).map(EndReason::cause).contains(Cause.TRANSFERRED);
  }

  @Test
  void theCallEndsWhenTheFarSideHangsUpInTheMiddle() {
    CallId call = asked("600");
    input(call, new CallInput.TransferAccepted(false));

    input(call, new CallInput.RemoteHangUp());

    assertThat(told.getLast().end()).map(EndReason::cause).contains(Cause.TRANSFERRED);
    assertThat(calls.idle()).isTrue();
  }

  @Test
  void theCallEndsWhenNothingIsToldForFiveSeconds() {
    CallId call = asked("600");
    input(call, new CallInput.TransferAccepted(false));

    time.advance(Duration.ofSeconds(5));
    settle();

    assertThat(told.getLast().end()).map(EndReason::cause).contains(Cause.TRANSFERRED);
  }

  @Test
  void whoComesBackFromATransferIsKnownOnceAndForFiveMinutes() {
    sent("600");
    assertThat(backFrom(called("c1", "600"))).contains("700");
    assertThat(backFrom(called("c2", "600"))).as("told once").isEmpty();

    sent("600");
    assertThat(backFrom(called("c3", "601"))).as("somebody else").isEmpty();
    time.advance(Duration.ofMinutes(5).plusSeconds(1));
    assertThat(backFrom(called("c4", "600"))).as("too late to be that").isEmpty();
  }

  @Test
  void whoHangsUpInTheMiddleOfATransferCanComeBackToo() {
    CallId call = asked("600");
    input(call, new CallInput.RemoteHangUp());
    assertThat(backFrom(called("c1", "600"))).contains("700");
  }

  @Test
  void whoWasBroughtTogetherWithSomebodyHereTalkedToDoesNotComeBack() {
    CallId first = held("600");
    CallId second = talking("601");
    calls.transferTo(first, second);
    settle();
    input(first, new CallInput.TransferProgress(200, "OK", true));
    assertThat(backFrom(called("c1", "600"))).isEmpty();
  }

  private void sent(String number) {
    input(asked(number), new CallInput.TransferProgress(200, "OK", true));
  }

  private CallId called(String id, String from) {
    calls.incoming(new IncomingCall(new CallId(id), WORK, Address.of(from, "pbx"), Address.of("me", "pbx"), true, false,
        Optional.empty(), SDP, InetAddress.getLoopbackAddress()));
    settle();
    return new CallId(id);
  }

  private Optional<String> backFrom(CallId call) {
    Optional<String> from = calls.find(call).flatMap(CallView::backFrom).map(Address::user);
    calls.hangUp(call);
    settle();
    return from;
  }

  @Test
  void aTargetThatRingsForLongIsWaitedFor() {
    CallId call = asked("600");
    input(call, new CallInput.TransferAccepted(false));
    input(call, new CallInput.TransferProgress(100, "Trying", false));

    time.advance(Duration.ofSeconds(60));
    settle();

    assertThat(calls.find(call)).isPresent();
  }

  @Test
  void whenTheTargetIsBusyTheFarSideIsStillHereOnHold() {
    CallId call = asked("600");
    input(call, new CallInput.TransferAccepted(false));

    input(call, new CallInput.TransferProgress(486, "Busy Here", true));

    assertThat(problems).extracting(raised -> raised.problem().code()).contains(ProblemCode.TRANSFER_FAILED);
    assertThat(calls.find(call)).map(CallView::held).contains(true);
    assertThat(calls.find(call).flatMap(CallView::transferring)).isEmpty();
  }

  @Test
  void aRefusedTransferCanBeTriedAgain() {
    CallId call = asked("600");
    input(call, new CallInput.TransferRefused(603, "Decline"));

    calls.transfer(call, "701");
    settle();

    assertThat(wire.sent).contains("refer " + call + " 701");
  }

  @Test
  void whoCannotBeHeldIsNotTransferred() {
    CallId call = talking("600");
    calls.transfer(call, "700");
    settle();

    input(call, new CallInput.OfferRefused(488));

    assertThat(wire.sent).doesNotContain("refer " + call + " 700");
    assertThat(problems).extracting(raised -> raised.problem().code()).contains(ProblemCode.TRANSFER_FAILED);
    assertThat(calls.find(call).flatMap(CallView::transferring)).isEmpty();
  }

  @Test
  void twoFarSidesAreBroughtTogether() {
    CallId first = held("600");
    CallId second = talking("601");

    calls.transferTo(first, second);
    settle();

    assertThat(wire.sent).contains("refer " + first + " " + second);
  }

  @Test
  void whatCannotBeCalledIsNoTarget() {
    CallId call = talking("600");

    assertThat(calls.transfer(call, "x y z")).map(Problem::code).contains(ProblemCode.NUMBER_INVALID);
  }

  @Test
  void aFarSideThatWantsToBeReplacedIsRefusedUnlessThatIsAllowed() {
    CallId call = talking("600");

    requested(call);

    assertThat(wire.sent).contains("answerRefer " + call + " 603");
    assertThat(calls.list()).hasSize(1);
  }

  @Test
  void whoAskedIsToldHowTheNewCallGoesAndLeaves() {
    settings.set(HandlingSettings.TRANSFER_REQUEST, Owner.PHONE, TransferRequests.ACCEPT);
    CallId call = talking("600");
    requested(call);
    CallId next = other(call);
    input(next, new CallInput.Routed(InetAddress.getLoopbackAddress()));

    input(next, new CallInput.Progress(180, Optional.empty(), false));
    input(next, new CallInput.Answered(SDP));
    assertThat(wire.sent).contains("answerRefer " + call + " 202", "referProgress " + call + " 180",
        "referProgress " + call + " 200");

    time.advance(Duration.ofSeconds(5));
    settle();
    assertThat(wire.sent).contains("bye " + call);
    assertThat(calls.find(next)).map(CallView::phase).contains(CallPhase.TALKING);
  }

  @Test
  void whoAskedIsToldWhenTheNewCallFails() {
    settings.set(HandlingSettings.TRANSFER_REQUEST, Owner.PHONE, TransferRequests.ACCEPT);
    CallId call = talking("600");
    requested(call);
    CallId next = other(call);

    input(next, new CallInput.Routed(InetAddress.getLoopbackAddress()));
    input(next, new CallInput.Refused(486, "Busy Here"));

    assertThat(wire.sent).contains("referProgress " + call + " 486");
    assertThat(calls.find(call)).isPresent();
  }

  @Test
  void thePersonIsAskedIfThatIsWanted() {
    settings.set(HandlingSettings.TRANSFER_REQUEST, Owner.PHONE, TransferRequests.ASK);
    CallId call = talking("600");
    requested(call);
    assertThat(calls.find(call).flatMap(CallView::question))
        .contains(new Question(Kind.TRANSFER_REQUESTED, ELSEWHERE));

    calls.decide(call, true);
    settle();

    assertThat(wire.sent).contains("answerRefer " + call + " 202");
    assertThat(calls.find(call).flatMap(CallView::question)).isEmpty();
  }

  @Test
  void whoDoesNotDecideInTimeHasRefused() {
    settings.set(HandlingSettings.TRANSFER_REQUEST, Owner.PHONE, TransferRequests.ASK);
    CallId call = talking("600");
    requested(call);

    time.advance(Duration.ofSeconds(25));
    settle();

    assertThat(wire.sent).contains("answerRefer " + call + " 603");
  }

  @Test
  void aRedirectionWithinTheDomainIsFollowed() {
    CallId call = dialled("600");

    input(call, new CallInput.Redirected(302, "Moved Temporarily", List.of(ELSEWHERE)));

    assertThat(wire.sent).contains("route " + call + " 700");
  }

  @Test
  void aRedirectionToStrangersIsAskedAbout() {
    CallId call = dialled("600");

    input(call, new CallInput.Redirected(302, "Moved Temporarily", List.of(FOREIGN)));
    assertThat(wire.sent).doesNotContain("route " + call + " 9001");
    assertThat(calls.find(call).flatMap(CallView::question)).contains(new Question(Kind.REDIRECTED, FOREIGN));

    calls.decide(call, true);
    settle();
    assertThat(wire.sent).contains("route " + call + " 9001");
  }

  @Test
  void nobodyIsSentAroundForEver() {
    CallId call = dialled("600");
    for (int i = 0; i < 6; i++) {
      input(call, new CallInput.Redirected(302, "Moved Temporarily", List.of(ELSEWHERE)));
      input(call, new CallInput.Routed(InetAddress.getLoopbackAddress()));
    }

    assertThat(calls.idle()).isTrue();
    assertThat(told.getLast().end()).map(EndReason::status).contains(302);
  }

  @Test
  void aCallThatReplacesAnotherIsAnsweredByItselfAndEndsThatOne() {
    CallId old = talking("600");

    calls.incoming(replacing(old));
    settle();
    time.advance(Duration.ZERO);
    settle();

    assertThat(wire.sent).contains("accept c9", "bye " + old).doesNotContain("reoffer " + old);
    assertThat(told).anyMatch(view -> view.end().filter(end -> end.cause() == Cause.REPLACED).isPresent());
  }

  @Test
  void aCallThatReplacesOneThatIsGoneRings() {
    calls.incoming(replacing(new CallId("gone")));
    settle();

    assertThat(wire.sent).containsExactly("ring c9");
  }

  private CallId held(String number) {
    CallId call = talking(number);
    calls.hold(call);
    settle();
    input(call, new CallInput.OfferAnswered(Carrier.INVITE_OK, SDP.get()));
    return call;
  }

  private CallId asked(String number) {
    CallId call = held(number);
    calls.transfer(call, "700");
    settle();
    assertThat(wire.sent).contains("refer " + call + " 700");
    return call;
  }

  private void requested(CallId call) {
    input(call, new CallInput.TransferRequested(ELSEWHERE, Introduction.NONE));
  }

  private CallId other(CallId than) {
    return calls.list().stream().map(CallView::id).filter(id -> !id.equals(than)).findAny().orElseThrow();
  }

  private static IncomingCall replacing(CallId old) {
    return new IncomingCall(new CallId("c9"), WORK, Address.of("bob", "pbx"), Address.of("me", "pbx"), true, false,
        Optional.empty(), SDP, InetAddress.getLoopbackAddress(), Optional.of(old), Optional.empty());
  }
}
