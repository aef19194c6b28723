package org.diapason.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.handling.HandlingSettings.Mode;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.core.media.Tones.Tone;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.Setting;
import org.junit.jupiter.api.Test;

/** Calls that wait, are sent elsewhere, or are answered without anybody touching the phone. */
class IncomingHandlingTest extends CallsRig {

  private static final CallId SECOND = new CallId("c9");

  @Test
  void theOwnServerAnswersHoldsAndResumesWhereThatIsWanted() {
    set(HandlingSettings.INTERCOM, true);
    incoming("c9");

    input(SECOND, new CallInput.TalkAsked());
    assertThat(wire.sent).contains("accept c9");
    input(SECOND, new CallInput.Acknowledged(Optional.empty()));
    input(SECOND, new CallInput.HoldAsked());
    input(SECOND, new CallInput.OfferAnswered(Carrier.INVITE_OK, SDP.get()));
    assertThat(calls.find(SECOND)).map(CallView::held).contains(true);
    input(SECOND, new CallInput.TalkAsked());
    input(SECOND, new CallInput.OfferAnswered(Carrier.INVITE_OK, SDP.get()));
    assertThat(calls.find(SECOND)).map(CallView::held).contains(false);
  }

  @Test
  void theOwnServerWorksNothingWhereThatIsNotWanted() {
    incoming("c9");

    input(SECOND, new CallInput.TalkAsked());

    assertThat(wire.sent).doesNotContain("accept c9");
    assertThat(calls.find(SECOND)).map(CallView::phase).contains(CallPhase.RINGING_HERE);
  }

  @Test
  void theOwnServerTakesNobodyOutOfAConversation() {
    set(HandlingSettings.INTERCOM, true);
    talking("600");
    incoming("c9");

    input(SECOND, new CallInput.TalkAsked());
    assertThat(calls.find(SECOND)).map(CallView::phase).contains(CallPhase.RINGING_HERE);
    set(HandlingSettings.INTERCOM_WHEN_BUSY, true);
    input(SECOND, new CallInput.TalkAsked());
    assertThat(wire.sent).contains("accept c9");
  }

  @Test
  void aSecondCallKnocksWhileSomebodyIsTalkedTo() {
    talking("600");

    incoming("c9");

    assertThat(media.sounding).containsExactly(Tone.WAITING);
    assertThat(calls.find(SECOND)).map(CallView::waiting).contains(true);
  }

  @Test
  void aSecondCallIsBusyWithoutCallWaiting() {
    set(HandlingSettings.CALL_WAITING, false);
    talking("600");

    incoming("c9");

    assertThat(wire.sent).contains("refuse c9 486");
    assertThat(calls.find(SECOND)).isEmpty();
  }

  @Test
  void aCallIsBusyWhileAllAreOnHold() {
    CallId first = talking("600");
    calls.hold(first);
    input(first, new CallInput.OfferAnswered(Carrier.INVITE_OK, SDP.get()));

    incoming("c9");

    assertThat(wire.sent).contains("refuse c9 486");
  }

  @Test
  void aSecondCallWaitsWhileOneIsDialled() {
    dialled("600");

    incoming("c9");

    assertThat(calls.find(SECOND)).map(CallView::waiting).contains(true);
  }

  @Test
  void tenCallsRingAndTheNextIsBusy() {
    for (int i = 0; i < 10; i++) {
      incoming("r" + i);
    }

    incoming("c9");

    assertThat(wire.sent).contains("ring r9", "refuse c9 486").doesNotContain("ring c9");
  }

  @Test
  void whatKnockedRingsOnceTheOtherIsHungUp() {
    CallId first = talking("600");
    incoming("c9");

    calls.hangUp(first);
    settle();

    assertThat(media.sounding).containsExactly(Tone.RING);
    assertThat(calls.find(SECOND)).map(CallView::waiting).contains(false);
  }

  @Test
  void whoTakesTheSecondCallHoldsTheFirst() {
    CallId first = talking("600");
    incoming("c9");

    calls.answer(SECOND);
    settle();

    assertThat(wire.sent).contains("accept c9", "reoffer " + first);
    assertThat(media.sounding).isEmpty();
  }

  @Test
  void aSilencedCallStaysSilentEvenWhenTheLineIsFree() {
    CallId first = talking("600");
    incoming("c9");
    calls.silence(SECOND);
    settle();
    assertThat(media.sounding).isEmpty();

    calls.hangUp(first);
    settle();

    assertThat(media.sounding).isEmpty();
    assertThat(calls.find(SECOND)).map(CallView::silenced).contains(true);
    assertThat(wire.sent).doesNotContain("refuse c9 486");
  }

  @Test
  void aDeflectedCallerIsSentElsewhere() {
    CallId first = talking("600");
    incoming("c9");

    Optional<Problem> problem = calls.deflect(SECOND, "200");
    settle();

    assertThat(problem).isEmpty();
    assertThat(wire.sent).contains("redirect c9 200").doesNotContain("reoffer " + first);
    assertThat(told.getLast().end()).map(EndReason::cause).contains(Cause.DIVERTED);
  }

  @Test
  void whatCannotBeCalledIsNoTargetToDeflectTo() {
    incoming("c9");

    assertThat(calls.deflect(SECOND, "x y z")).map(Problem::code).contains(ProblemCode.NUMBER_INVALID);
    settle();

    assertThat(calls.find(SECOND)).isPresent();
  }

  @Test
  void everyCallIsForwardedAtOnceWithoutRinging() {
    handle(Mode.FORWARD_AT_ONCE);
    set(HandlingSettings.FORWARD_TARGET, "200");

    incoming("c9");

    assertThat(wire.sent).containsExactly("redirect c9 200");
    assertThat(calls.idle()).isTrue();
  }

  @Test
  void aCallNobodyTakesIsForwardedAfterTheTimeSet() {
    handle(Mode.FORWARD_AFTER);
    set(HandlingSettings.FORWARD_TARGET, "200");
    set(HandlingSettings.FORWARD_AFTER, Duration.ofSeconds(5));
    incoming("c9");
    assertThat(media.sounding).containsExactly(Tone.RING);

    time.advance(Duration.ofSeconds(5));
    settle();

    assertThat(wire.sent).containsExactly("ring c9", "redirect c9 200");
    assertThat(media.sounding).isEmpty();
  }

  @Test
  void aCallIsAnsweredAtOnceAndTheToneWarns() {
    handle(Mode.ANSWER_AT_ONCE);
    incoming("c9");

    time.advance(Duration.ZERO);
    settle();

    assertThat(wire.sent).contains("accept c9");
    assertThat(media.sounding).containsExactly(Tone.ANSWERED);
  }

  @Test
  void aCallIsAnsweredAfterTheTimeSetWithoutToneIfNoneIsWanted() {
    handle(Mode.ANSWER_AFTER);
    set(HandlingSettings.ANSWER_AFTER, Duration.ofSeconds(5));
    set(HandlingSettings.ANSWER_SOUND, false);
    incoming("c9");
    assertThat(wire.sent).doesNotContain("accept c9");

    time.advance(Duration.ofSeconds(5));
    settle();

    assertThat(wire.sent).contains("accept c9");
    assertThat(media.sounding).isEmpty();
  }

  private void handle(Mode mode) {
    set(HandlingSettings.ENABLED, true);
    set(HandlingSettings.MODE, mode);
  }

  private <T> void set(Setting<T> setting, T value) {
    settings.set(setting, Owner.PHONE, value);
  }
}
