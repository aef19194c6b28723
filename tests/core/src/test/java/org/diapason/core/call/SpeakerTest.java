package org.diapason.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Speaker mode, and how loud a call is. */
class SpeakerTest extends CallsRig {

  @Test
  void theSpeakerIsUsedWhileItsButtonIsOn() {
    CallId call = talking("600");
    speaker(call, true);
    assertThat(media.speaker).containsExactly(true);
    assertThat(calls.find(call)).map(CallView::speaker).contains(true);

    speaker(call, false);
    assertThat(media.speaker).containsExactly(true, false);
    assertThat(calls.find(call)).map(CallView::speaker).contains(false);
  }

  @Test
  void aHandsFreeStartHearsTheRingBackInTheSpeaker() {
    calls.dialHandsFree(Optional.of(WORK), "600");
    settle();
    assertThat(media.speaker).containsExactly(true);
    assertThat(told.getLast().speaker()).isTrue();
  }

  @Test
  void whatIsNoNumberStartsNothing() {
    assertThat(calls.dialHandsFree(Optional.of(WORK), "")).isInstanceOf(DialResult.Refused.class);
    settle();
    assertThat(media.speaker).isEmpty();
  }

  @Test
  void aCallIsAnsweredHandsFree() {
    incoming("in");
    calls.answerHandsFree(new CallId("in"));
    settle();
    input(new CallId("in"), new CallInput.Acknowledged(Optional.empty()));
    assertThat(calls.find(new CallId("in"))).map(CallView::phase).contains(CallPhase.TALKING);
    assertThat(media.speaker).containsExactly(true);
  }

  @Test
  void whatOnlyRingsHereWaitsWithItsModeForTheAnswer() {
    talking("600");
    incoming("in");
    speaker(new CallId("in"), true);
    assertThat(media.speaker).isEmpty();
    calls.answer(new CallId("in"));
    settle();
    assertThat(media.speaker).containsExactly(true);
  }

  @Test
  void eachOfTwoCallsHasItsMode() {
    CallId first = talking("600");
    speaker(first, true);
    CallId second = talking("601");
    assertThat(media.speaker).containsExactly(true, false);
    assertThat(calls.find(first)).map(CallView::speaker).contains(true);
    assertThat(calls.find(second)).map(CallView::speaker).contains(false);

    calls.resume(first);
    settle();
    assertThat(media.speaker).containsExactly(true, false, true);
  }

  @Test
  void theEndOfTheCallEndsTheModeAfterTheLastTone() {
    CallId call = talking("600");
    speaker(call, true);
    calls.hangUp(call);
    input(call, new CallInput.Released());
    time.advance(Duration.ofSeconds(3));
    settle();
    assertThat(media.speaker).containsExactly(true);
    time.advance(Duration.ofSeconds(1));
    settle();
    assertThat(media.speaker).containsExactly(true, false);
    assertThat(time.pending()).isZero();
  }

  @Test
  void theNextCallBeginsAtTheHandset() {
    CallId call = talking("600");
    speaker(call, true);
    calls.hangUp(call);
    input(call, new CallInput.Released());
    dialled("601");
    assertThat(media.speaker).containsExactly(true, false);
    time.advance(Duration.ofSeconds(4));
    settle();
    assertThat(media.speaker).containsExactly(true, false);
  }

  @Test
  void theNextHandsFreeCallIsNotCutOffByTheEndOfTheLast() {
    CallId call = talking("600");
    speaker(call, true);
    calls.hangUp(call);
    input(call, new CallInput.Released());
    calls.dialHandsFree(Optional.of(WORK), "601");
    settle();
    time.advance(Duration.ofSeconds(4));
    settle();
    assertThat(media.speaker.getLast()).isTrue();
  }

  @Test
  void howLoudACallIsHoldsBeforeAndAfterItHasSound() {
    calls.dial(Optional.of(WORK), "600");
    settle();
    CallId call = told.getLast().id();
    calls.volume(call, 50);
    settle();
    input(call, new CallInput.Routed(java.net.InetAddress.getLoopbackAddress()));
    assertThat(media.open.getFirst().asked).contains("volume 50");

    calls.volume(call, 150);
    settle();
    assertThat(media.open.getFirst().asked).endsWith("volume 150");
    assertThat(calls.find(call)).map(CallView::volume).contains(150);
  }

  @Test
  void louderThanTwiceIsNot() {
    assertThatThrownBy(() -> calls.volume(new CallId("any"), 201)).isInstanceOf(IllegalArgumentException.class);
  }

  private void speaker(CallId call, boolean on) {
    calls.speaker(call, on);
    settle();
  }
}
