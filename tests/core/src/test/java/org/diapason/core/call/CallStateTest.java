package org.diapason.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Optional;
import org.diapason.core.account.AccountId;
import org.diapason.core.address.Address;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.handling.Treatment;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Description;
import org.diapason.core.media.Direction;
import org.diapason.core.media.Negotiated;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.core.media.Tones.Tone;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallStateTest {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final Description OURS = new Description("ours");
  private static final Description THEIRS = new Description("theirs");
  private static final Negotiated BOTH = new Negotiated(AudioCodec.OPUS, Direction.SENDRECV, true);
  private static final Negotiated HELD_BY_US = new Negotiated(AudioCodec.OPUS, Direction.SENDONLY, true);
  private static final Negotiated HELD_BY_THEM = new Negotiated(AudioCodec.OPUS, Direction.RECVONLY, true);
  private static final Problem NO_CODEC = Problem.of(ProblemCode.NO_COMMON_CODEC);

  private static final CallState TALKING = Talking.begin(false).next();

  private final Walk walk = new Walk();

  @Test
  void aDialledCallFindsItsWayOffersAndInvites() {
    walk.begin(CallState.outgoing());
    assertThat(walk.actions).containsExactly(new CallAction.Route());

    assertThat(walk.on(new CallInput.Routed(HERE)))
        .containsExactly(new CallAction.OpenMedia(HERE), new CallAction.CreateOffer(Direction.SENDRECV));
    assertThat(walk.on(new CallInput.OfferReady(OURS))).containsExactly(new CallAction.Invite(OURS));
    assertThat(CallPhase.of(walk.state)).isEqualTo(CallPhase.DIALLING);
  }

  @Test
  void theFarSideRingingIsHeardHere() {
    inviting();
    walk.on(progress(180, null, false));

    assertThat(walk.state.tone()).contains(Tone.RING_BACK);
    assertThat(CallPhase.of(walk.state)).isEqualTo(CallPhase.RINGING_THERE);
  }

  @Test
  void earlyMediaTakesThePlaceOfTheRingBackTone() {
    inviting();
    walk.on(progress(180, null, false));

    assertThat(walk.on(progress(183, THEIRS, false))).containsExactly(new CallAction.ApplyAnswer(THEIRS));
    assertThat(walk.on(new CallInput.Agreed(BOTH))).containsExactly(new CallAction.OpenMicrophone());
    assertThat(walk.state.tone()).isEmpty();
  }

  @Test
  void theAnswerConnectsAndIsAcknowledgedAtOnce() {
    inviting();

    assertThat(walk.on(new CallInput.Answered(Optional.of(THEIRS))))
        .containsExactly(new CallAction.Acknowledge(Optional.empty()), new CallAction.Hear(),
            new CallAction.ApplyAnswer(THEIRS));
    assertThat(walk.on(new CallInput.Agreed(BOTH))).containsExactly(new CallAction.OpenMicrophone());
    assertThat(CallPhase.of(walk.state)).isEqualTo(CallPhase.TALKING);
  }

  @Test
  void theFinalAnswerReplacesAPreview() {
    inviting();
    walk.on(progress(183, THEIRS, false));
    walk.on(new CallInput.Agreed(BOTH));
    Description other = new Description("other fork");

    assertThat(walk.on(new CallInput.Answered(Optional.of(other)))).contains(new CallAction.ApplyAnswer(other));
  }

  @Test
  void anAnswerInAReliableProvisionalIsFinal() {
    inviting();
    walk.on(progress(183, THEIRS, true));
    walk.on(new CallInput.Agreed(BOTH));

    assertThat(walk.on(new CallInput.Answered(Optional.of(THEIRS))))
        .containsExactly(new CallAction.Acknowledge(Optional.empty()), new CallAction.Hear(), new CallAction.OpenMicrophone());
    assertThat(walk.state).isInstanceOf(Talking.class);
  }

  @Test
  void anAnswerWithoutDescriptionIsHungUp() {
    inviting();

    assertThat(walk.on(new CallInput.Answered(Optional.empty()))).containsExactly(
        new CallAction.Acknowledge(Optional.empty()), new CallAction.CloseMedia(), new CallAction.Bye());
  }

  @ParameterizedTest
  @CsvSource({"401, NOT_AUTHORIZED, CONGESTION", "407, NOT_AUTHORIZED, CONGESTION", "403, FORBIDDEN, CONGESTION",
      "404, NOT_FOUND, CONGESTION", "408, NO_ANSWER, BUSY", "410, GONE, CONGESTION", "415, NO_COMMON_CODEC, CONGESTION",
      "420, FAILED, CONGESTION", "433, HIDDEN_REJECTED, BUSY", "480, UNAVAILABLE, BUSY", "483, FAILED, CONGESTION",
      "484, INCOMPLETE, CONGESTION", "486, BUSY, BUSY", "487, NO_ANSWER, BUSY", "488, NO_COMMON_CODEC, CONGESTION",
      "500, SERVER_FAILED, CONGESTION", "503, SERVER_FAILED, CONGESTION", "504, SERVER_FAILED, CONGESTION",
      "600, BUSY, BUSY", "603, REJECTED_THERE, BUSY", "604, NOT_FOUND, CONGESTION", "606, NO_COMMON_CODEC, CONGESTION"})
  void aRefusalEndsADialledCallWithItsMeaningAndTone(int status, Cause cause, Tone tone) {
    inviting();

    assertThat(walk.on(new CallInput.Refused(status, "x"))).containsExactly(new CallAction.PlayFailure(tone));
    assertThat(walk.state).isEqualTo(new Ended(new EndReason(cause, status, "x")));
  }

  @Test
  void hangingUpWhileItRingsThereCancels() {
    inviting();

    assertThat(walk.on(new CallInput.HangUp())).containsExactly(new CallAction.CloseMedia(), new CallAction.Cancel());
    walk.on(new CallInput.Refused(487, "Request Terminated"));
    assertThat(walk.state).isEqualTo(Ended.by(Cause.CANCELLED_HERE));
  }

  @Test
  void anAnswerThatCrossedTheCancelIsHungUp() {
    inviting();
    walk.on(new CallInput.HangUp());

    assertThat(walk.on(new CallInput.Answered(Optional.of(THEIRS))))
        .containsExactly(new CallAction.Acknowledge(Optional.empty()), new CallAction.Bye());
    walk.on(new CallInput.Released());
    assertThat(walk.state).isEqualTo(Ended.by(Cause.CANCELLED_HERE));
  }

  @Test
  void anIncomingCallRingsOnlyWhenItCouldBeHeard() {
    walk.begin(CallState.incoming(incoming(THEIRS), Treatment.Ring.PLAIN));
    assertThat(walk.actions).containsExactly(new CallAction.OpenMedia(HERE),
        new CallAction.CreateAnswer(THEIRS, Direction.SENDRECV));

    assertThat(walk.on(new CallInput.AnswerReady(OURS, BOTH))).containsExactly(new CallAction.Ring());
    assertThat(walk.state.tone()).contains(Tone.RING);
  }

  @Test
  void anIncomingCallWithoutCommonCodecIsRefusedInSilence() {
    walk.begin(CallState.incoming(incoming(THEIRS), Treatment.Ring.PLAIN));

    assertThat(walk.on(new CallInput.MediaFailed(NO_CODEC))).contains(new CallAction.Refuse(488));
    assertThat(walk.state).isInstanceOf(Ended.class);
  }

  @Test
  void acceptingOpensTheMicrophoneAndNotBefore() {
    walk.begin(CallState.incoming(incoming(THEIRS), Treatment.Ring.PLAIN));
    walk.on(new CallInput.AnswerReady(OURS, BOTH));

    assertThat(walk.on(new CallInput.Accept())).containsExactly(new CallAction.SendAccept(OURS), new CallAction.Commit(),
        new CallAction.OpenMicrophone());
    walk.on(new CallInput.Acknowledged(Optional.empty()));
    assertThat(walk.state).isInstanceOf(Talking.class);
  }

  @Test
  void aCallAcceptedBeforeItsAnswerIsMadeConnectsAtOnce() {
    walk.begin(CallState.incoming(incoming(THEIRS), Treatment.Ring.PLAIN));
    walk.on(new CallInput.Accept());

    assertThat(walk.on(new CallInput.AnswerReady(OURS, BOTH))).contains(new CallAction.SendAccept(OURS));
  }

  @Test
  void aLateOfferIsAnsweredByTheAcknowledgement() {
    walk.begin(CallState.incoming(incoming(null), Treatment.Ring.PLAIN));
    walk.on(new CallInput.OfferReady(OURS));
    assertThat(walk.on(new CallInput.Accept())).containsExactly(new CallAction.SendAccept(OURS));

    assertThat(walk.on(new CallInput.Acknowledged(Optional.of(THEIRS)))).containsExactly(new CallAction.ApplyAnswer(THEIRS));
    assertThat(walk.on(new CallInput.Agreed(BOTH))).containsExactly(new CallAction.OpenMicrophone());
    assertThat(walk.state).isInstanceOf(Talking.class);
  }

  @Test
  void byeWaitsForTheAcknowledgement() {
    walk.begin(CallState.incoming(incoming(THEIRS), Treatment.Ring.PLAIN));
    walk.on(new CallInput.AnswerReady(OURS, BOTH));
    walk.on(new CallInput.Accept());

    assertThat(walk.on(new CallInput.HangUp())).containsExactly(new CallAction.CloseMedia());
    assertThat(walk.on(new CallInput.Acknowledged(Optional.empty()))).contains(new CallAction.Bye());
  }

  @ParameterizedTest
  @CsvSource({"false, MISSED", "true, ANSWERED_ELSEWHERE"})
  void aCallTakenElsewhereIsNotMissed(boolean elsewhere, Cause cause) {
    walk.begin(CallState.incoming(incoming(THEIRS), Treatment.Ring.PLAIN));
    walk.on(new CallInput.AnswerReady(OURS, BOTH));

    walk.on(new CallInput.Cancelled(elsewhere));

    assertThat(walk.state).isEqualTo(Ended.by(cause));
  }

  @Test
  void holdIsOfferedAnsweredAndShown() {
    walk.from(TALKING);
    assertThat(walk.on(new CallInput.Hold()))
        .containsExactly(new CallAction.CloseMicrophone(), new CallAction.CreateReoffer(Direction.SENDONLY));
    assertThat(walk.on(new CallInput.OfferReady(OURS))).containsExactly(new CallAction.Reoffer(OURS));
    assertThat(walk.on(new CallInput.OfferAnswered(Carrier.INVITE_OK, THEIRS)))
        .containsExactly(new CallAction.Acknowledge(Optional.empty()), new CallAction.ApplyAnswer(THEIRS));

    walk.on(new CallInput.Agreed(HELD_BY_US));

    assertThat(((Talking) walk.state).hold().here()).isTrue();
    assertThat(((Talking) walk.state).hold().there()).isFalse();
  }

  @Test
  void resumePressedWhileTheHoldIsUnderWayFollowsIt() {
    walk.from(TALKING);
    walk.on(new CallInput.Hold());
    walk.on(new CallInput.OfferReady(OURS));
    assertThat(walk.on(new CallInput.Resume())).isEmpty();
    walk.on(new CallInput.OfferAnswered(Carrier.INVITE_OK, THEIRS));

    assertThat(walk.on(new CallInput.Agreed(HELD_BY_US))).containsExactly(new CallAction.CreateReoffer(Direction.SENDRECV));
  }

  @Test
  void whomWeHoldHearsUsAgainOnceTheResumeIsAgreed() {
    walk.from(TALKING);
    walk.on(new CallInput.Hold());
    walk.on(new CallInput.OfferReady(OURS));
    walk.on(new CallInput.Agreed(HELD_BY_US));
    assertThat(walk.on(new CallInput.Resume())).containsExactly(new CallAction.CreateReoffer(Direction.SENDRECV));
    walk.on(new CallInput.OfferReady(OURS));

    assertThat(walk.on(new CallInput.Agreed(BOTH))).containsExactly(new CallAction.OpenMicrophone());
  }

  @Test
  void aHoldWishedWhileItConnectsIsOfferedOnceItIsConnected() {
    inviting();
    walk.on(new CallInput.Answered(Optional.of(THEIRS)));

    assertThat(walk.on(new CallInput.Hold())).containsExactly(new CallAction.CloseMicrophone());
    assertThat(walk.on(new CallInput.Agreed(BOTH))).containsExactly(new CallAction.CreateReoffer(Direction.SENDONLY));
  }

  @Test
  void aHoldWishedBeforeTheAckIsOfferedAfterIt() {
    walk.begin(CallState.incoming(incoming(THEIRS), Treatment.Ring.PLAIN));
    walk.on(new CallInput.AnswerReady(OURS, BOTH));
    walk.on(new CallInput.Accept());

    assertThat(walk.on(new CallInput.Hold())).containsExactly(new CallAction.CloseMicrophone());
    assertThat(walk.on(new CallInput.Acknowledged(Optional.empty())))
        .containsExactly(new CallAction.CreateReoffer(Direction.SENDONLY));
  }

  @Test
  void givingUpWhileTheWayIsLookedForFreesItOnceItIsFound() {
    walk.begin(CallState.outgoing());
    assertThat(walk.on(new CallInput.HangUp())).isEmpty();
    assertThat(CallPhase.of(walk.state)).isEqualTo(CallPhase.ENDED);

    assertThat(walk.on(new CallInput.Routed(HERE))).containsExactly(new CallAction.Cancel());
    walk.on(new CallInput.Released());
    assertThat(walk.state).isEqualTo(Ended.by(Cause.CANCELLED_HERE));
  }

  @Test
  void givingUpBeforeTheInviteFreesTheWay() {
    walk.begin(CallState.outgoing());
    walk.on(new CallInput.Routed(HERE));

    assertThat(walk.on(new CallInput.HangUp())).containsExactly(new CallAction.CloseMedia(), new CallAction.Cancel());
  }

  @Test
  void anAnswerThatOvertakesAnUpdateKeepsTheCallAndAnswersTheUpdate() {
    inviting();
    walk.on(progress(183, THEIRS, true));
    walk.on(new CallInput.Agreed(BOTH));
    walk.on(new CallInput.RemoteOffer(Carrier.UPDATE, Optional.of(THEIRS)));

    assertThat(walk.on(new CallInput.Answered(Optional.empty()))).containsExactly(
        new CallAction.Acknowledge(Optional.empty()), new CallAction.Hear(), new CallAction.OpenMicrophone());
    assertThat(walk.on(new CallInput.AnswerReady(OURS, BOTH)))
        .containsExactly(new CallAction.Respond(Carrier.UPDATE, OURS), new CallAction.Commit());
  }

  @Test
  void glareIsRetriedAfterAWait() {
    walk.from(TALKING);
    walk.on(new CallInput.Hold());
    walk.on(new CallInput.OfferReady(OURS));

    assertThat(walk.on(new CallInput.OfferRefused(491)))
        .containsExactly(new CallAction.RollBack(), new CallAction.WaitAfterGlare());
    assertThat(walk.on(new CallInput.RetryOffer())).containsExactly(new CallAction.CreateReoffer(Direction.SENDONLY));
  }

  @Test
  void whoRefusesToBeHeldHearsNothingAndIsNotAskedAgain() {
    walk.from(TALKING);
    walk.on(new CallInput.Hold());
    walk.on(new CallInput.OfferReady(OURS));

    assertThat(walk.on(new CallInput.OfferRefused(488))).containsExactly(new CallAction.RollBack(),
        new CallAction.Tell(Problem.of(ProblemCode.HOLD_REFUSED, 488)));
    assertThat(((Talking) walk.state).hold().held()).isTrue();
    walk.on(new CallInput.RemoteOffer(Carrier.INVITE, Optional.of(THEIRS)));
    assertThat(walk.on(new CallInput.AnswerReady(OURS, BOTH)))
        .containsExactly(new CallAction.Respond(Carrier.INVITE, OURS), new CallAction.Commit());
    assertThat(walk.on(new CallInput.Resume())).containsExactly(new CallAction.OpenMicrophone());
    assertThat(walk.state).isEqualTo(TALKING);
  }

  @Test
  void theFarSideHoldingUsIsAnsweredAndShown() {
    walk.from(TALKING);
    assertThat(walk.on(new CallInput.RemoteOffer(Carrier.INVITE, Optional.of(THEIRS))))
        .containsExactly(new CallAction.CreateAnswer(THEIRS, Direction.SENDRECV));

    assertThat(walk.on(new CallInput.AnswerReady(OURS, HELD_BY_THEM)))
        .containsExactly(new CallAction.Respond(Carrier.INVITE, OURS), new CallAction.Commit());
    assertThat(((Talking) walk.state).hold().there()).isTrue();
  }

  @Test
  void anOfferThatCannotBeAnsweredIsRefusedAndTheOldSessionGoesOn() {
    walk.from(TALKING);
    walk.on(new CallInput.RemoteOffer(Carrier.UPDATE, Optional.of(THEIRS)));

    assertThat(walk.on(new CallInput.MediaFailed(NO_CODEC)))
        .containsExactly(new CallAction.RefuseOffer(Carrier.UPDATE, 488), new CallAction.RollBack());
    assertThat(walk.state).isEqualTo(TALKING);
  }

  @Test
  void aReinviteWithoutOfferIsAnsweredWithOurs() {
    walk.from(TALKING);
    walk.on(new CallInput.RemoteOffer(Carrier.INVITE, Optional.empty()));
    assertThat(walk.on(new CallInput.OfferReady(OURS))).containsExactly(new CallAction.Respond(Carrier.INVITE, OURS));

    assertThat(walk.on(new CallInput.Acknowledged(Optional.of(THEIRS)))).containsExactly(new CallAction.ApplyAnswer(THEIRS));
    walk.on(new CallInput.Agreed(BOTH));
    assertThat(walk.state).isEqualTo(TALKING);
  }

  @Test
  void twoOffersAtOnceAreGlare() {
    walk.from(TALKING);
    walk.on(new CallInput.Hold());

    assertThat(walk.on(new CallInput.RemoteOffer(Carrier.INVITE, Optional.of(THEIRS))))
        .containsExactly(new CallAction.RefuseOffer(Carrier.INVITE, 491));
  }

  @Test
  void aMinuteWithoutAudioEndsTheCall() {
    walk.from(TALKING);

    assertThat(walk.on(new CallInput.AudioDead())).containsExactly(new CallAction.CloseMedia(), new CallAction.Bye());
  }

  private void inviting() {
    walk.begin(CallState.outgoing());
    walk.on(new CallInput.Routed(HERE));
    walk.on(new CallInput.OfferReady(OURS));
  }

  private static CallInput progress(int status, Description answer, boolean reliable) {
    return new CallInput.Progress(status, Optional.ofNullable(answer), reliable);
  }

  private static IncomingCall incoming(Description offer) {
    return new IncomingCall(new CallId("c1"), new AccountId("a"), Address.of("bob", "pbx"), Address.of("me", "pbx"), true,
        false, Optional.empty(),
        Optional.ofNullable(offer), HERE);
  }
}
