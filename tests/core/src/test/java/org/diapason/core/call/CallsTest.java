package org.diapason.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.media.MediaEvent;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.core.media.Tones.Tone;
import org.diapason.core.problem.ProblemCode;
import org.junit.jupiter.api.Test;

/** The owner of calls: effects, timers, one voice, and nothing left behind. */
class CallsTest extends CallsRig {

  @Test
  void aDialledCallIsTalkedAndHungUpAndLeavesNothing() {
    CallId call = talking("600");

    calls.hangUp(call);
    settle();
    assertThat(media.open).isEmpty();
    input(call, new CallInput.Released());

    assertThat(wire.sent).containsExactly("route " + call + " 600", "invite " + call, "acknowledge " + call, "bye " + call);
    assertThat(calls.idle()).isTrue();
    assertThat(calls.list()).isEmpty();
    assertThat(time.pending()).isZero();
  }

  @Test
  void theEndIsToldOnceAtTheMomentOfHangingUp() {
    CallId call = talking("600");
    calls.hangUp(call);
    settle();

    assertThat(told.getLast().phase()).isEqualTo(CallPhase.ENDED);
    int before = told.size();
    input(call, new CallInput.Released());

    assertThat(told).hasSize(before);
    assertThat(told.getLast().end()).map(EndReason::cause).contains(Cause.HUNG_UP_HERE);
  }

  @Test
  void anUnansweredCallIsCancelledAfterThreeMinutes() {
    CallId call = dialled("600");
    time.advance(Duration.ofSeconds(179));
    settle();
    assertThat(wire.sent).doesNotContain("cancel " + call);

    time.advance(Duration.ofSeconds(1));
    settle();

    assertThat(wire.sent).contains("cancel " + call);
    assertThat(told.getLast().end()).map(EndReason::cause).contains(Cause.NO_ANSWER);
  }

  @Test
  void ringingDoesNotExtendTheTimeACallMayRing() {
    CallId call = dialled("600");
    time.advance(Duration.ofSeconds(100));
    input(call, new CallInput.Progress(180, Optional.empty(), false));
    time.advance(Duration.ofSeconds(80));
    settle();

    assertThat(wire.sent).contains("cancel " + call);
  }

  @Test
  void aByeThatNobodyAnswersIsForgottenAfterAWhile() {
    CallId call = talking("600");
    calls.hangUp(call);
    settle();
    assertThat(calls.idle()).isFalse();

    time.advance(Duration.ofSeconds(33));
    settle();

    assertThat(calls.idle()).isTrue();
  }

  @Test
  void aSecondCallPutsTheFirstOnHold() {
    CallId first = talking("600");

    talking("601");

    assertThat(wire.sent).contains("reoffer " + first);
    input(first, new CallInput.OfferAnswered(Carrier.INVITE_OK, SDP.get()));
    assertThat(calls.find(first)).map(CallView::held).contains(true);
  }

  @Test
  void whoAnswersLastHasTheVoice() {
    CallId first = dialled("600");
    CallId second = dialled("601");
    input(second, new CallInput.Answered(SDP));

    input(first, new CallInput.Answered(SDP));

    assertThat(wire.sent).contains("reoffer " + second);
    assertThat(media.open.get(0).asked.getLast()).isEqualTo("microphone true");
    assertThat(media.open.get(1).asked.getLast()).isEqualTo("microphone false");
  }

  @Test
  void ofTwoThatAnswerAtTheSameMomentOneHasTheVoice() {
    CallId first = dialled("600");
    CallId second = dialled("601");
    thread.post(() -> List.of(first, second).forEach(call -> calls.call(call, new CallInput.Answered(SDP))));
    settle();

    assertThat(wire.sent).contains("reoffer " + second).doesNotContain("reoffer " + first);
    assertThat(media.open.get(0).asked.getLast()).isEqualTo("microphone true");
    assertThat(media.open.get(1).asked.getLast()).isEqualTo("microphone false");
  }

  @Test
  void soundThatCannotBeClosedStillLetsTheCallBeHungUp() {
    CallId call = talking("600");
    media.breaksOnClose = true;

    calls.hangUp(call);
    settle();
    assertThat(wire.sent).contains("bye " + call);
    input(call, new CallInput.Released());

    assertThat(calls.idle()).isTrue();
    assertThat(time.pending()).isZero();
    assertThat(problems).extracting(raised -> raised.problem().code()).containsExactly(ProblemCode.INTERNAL);
  }

  @Test
  void aFaultWhileItIsAnsweredHangsUpOnceThatMayBe() {
    incoming("c9");
    media.breaksOnCommit = true;

    calls.answer(new CallId("c9"));
    settle();
    input(new CallId("c9"), new CallInput.Acknowledged(Optional.empty()));
    assertThat(wire.sent).containsExactly("ring c9", "accept c9", "bye c9");
    input(new CallId("c9"), new CallInput.Released());

    assertThat(calls.idle()).isTrue();
  }

  @Test
  void whomWeHoldHearsNothingFromTheWishUntilResumeIsAgreed() {
    CallId call = talking("600");
    List<String> asked = media.open.getFirst().asked;
    calls.hold(call);
    settle();
    assertThat(asked.getLast()).isEqualTo("microphone false");
    input(call, new CallInput.OfferAnswered(Carrier.INVITE_OK, SDP.get()));

    calls.resume(call);
    settle();
    assertThat(asked.getLast()).isEqualTo("microphone false");
    input(call, new CallInput.OfferAnswered(Carrier.INVITE_OK, SDP.get()));

    assertThat(asked.getLast()).isEqualTo("microphone true");
  }

  @Test
  void anIncomingCallRingsUntilItIsAnswered() {
    incoming("c9");
    assertThat(media.sounding).containsExactly(Tone.RING);
    assertThat(media.open.getFirst().asked).doesNotContain("microphone true");

    calls.answer(new CallId("c9"));
    settle();

    assertThat(media.sounding).isEmpty();
    assertThat(wire.sent).containsExactly("ring c9", "accept c9");
    assertThat(media.open.getFirst().asked).contains("commit", "microphone true");
  }

  @Test
  void aMissedCallStopsRinging() {
    incoming("c9");

    input(new CallId("c9"), new CallInput.Cancelled(false));

    assertThat(media.sounding).isEmpty();
    assertThat(told.getLast().end()).map(EndReason::cause).contains(Cause.MISSED);
    assertThat(calls.idle()).isTrue();
  }

  @Test
  void muteIsShownAndSilencesTheMicrophone() {
    CallId call = talking("600");

    calls.mute(call, true);
    settle();

    assertThat(calls.find(call)).map(CallView::muted).contains(true);
    assertThat(media.open.getFirst().asked).contains("mute true");
  }

  @Test
  void lostAudioIsShownAndEndsTheCallAfterAMinute() {
    CallId call = talking("600");
    media.open.getFirst().tell(new MediaEvent.AudioLost(false));
    settle();
    assertThat(calls.find(call)).map(CallView::audioLost).contains(true);

    media.open.getFirst().tell(new MediaEvent.AudioLost(true));
    settle();

    assertThat(told.getLast().end()).map(EndReason::cause).contains(Cause.AUDIO_LOST);
  }

  @Test
  void aFaultEndsItsOwnCallAndNoOther() {
    CallId first = talking("600");
    media.breaksOnOffer = true;
    DialResult.Dialling second = (DialResult.Dialling) calls.dial(Optional.empty(), "601");
    settle();
    media.breaksOnOffer = false;
    input(second.call(), new CallInput.Routed(InetAddress.getLoopbackAddress()));

    assertThat(problems).extracting(raised -> raised.problem().code()).contains(ProblemCode.INTERNAL);
    assertThat(thread.isCurrent()).isFalse();
    CallId third = dialled("602");
    assertThat(calls.find(third)).isPresent();
    assertThat(first).isNotEqualTo(third);
  }

  @Test
  void whatCannotBeDialledIsRefusedBeforeAnythingIsSent() {
    DialResult result = calls.dial(Optional.empty(), "x y z");

    assertThat(((DialResult.Refused) result).problem().code()).isEqualTo(ProblemCode.NUMBER_INVALID);
    assertThat(wire.sent).isEmpty();
  }

  @Test
  void inputsForAForgottenCallAreIgnored() {
    input(new CallId("gone"), new CallInput.Accept());

    assertThat(told).isEmpty();
  }
}
