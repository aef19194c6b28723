package org.diapason.core.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.Calls;
import org.diapason.core.call.DialResult;
import org.diapason.core.call.IncomingCall;
import org.diapason.core.media.Description;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The owner of conferences among real calls: who is in the mix, who is on hold, and nothing left behind. */
class ConferencesTest {

  private static final Optional<Description> SDP = ConferenceRig.SDP;

  private final ConferenceRig rig = new ConferenceRig();
  private final FarSides far = rig.far;
  private final Calls calls = rig.calls;
  private final Conferences conferences = rig.conferences;

  @BeforeEach
  void start() {
    rig.start();
  }

  @AfterEach
  void end() {
    rig.close();
  }

  @Test
  void aHeldAndAnActiveCallBecomeOneConversation() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    rig.agree();
    assertThat(rig.view(ann).held()).isTrue();

    ConferenceId conference = rig.conference(ann, bob);

    assertThat(rig.phase(conference)).isEqualTo(ConferencePhase.TALKING);
    assertThat(rig.mix().joined).containsExactly(rig.session(ann), rig.session(bob));
    assertThat(rig.view(ann).held()).isFalse();
    assertThat(rig.view(bob).held()).isFalse();
  }

  @Test
  void speakerModeOfOneIsThatOfAll() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    rig.agree();
    rig.conference(ann, bob);
    rig.calls.speaker(ann, true);
    rig.settle();
    assertThat(rig.view(bob).speaker()).isTrue();

    rig.calls.speaker(bob, false);
    rig.settle();
    assertThat(rig.view(ann).speaker()).isFalse();
    assertThat(rig.far.speaker).containsExactly(true, false);
  }

  @Test
  void whoTakesThePlaceOfAMemberIsTalkedHandsFreeToo() {
    CallId ann = rig.talking("600");
    rig.calls.speaker(ann, true);
    rig.settle();
    CallId eve = rig.replacing(ann);
    assertThat(rig.view(eve).speaker()).isTrue();
  }

  @Test
  void itStandsWhenAllHaveAnswered() {
    CallId ann = rig.dialled("600");
    CallId bob = rig.dialled("601");
    ConferenceId conference = rig.conference(ann, bob);
    assertThat(rig.phase(conference)).isEqualTo(ConferencePhase.GATHERING);

    rig.input(ann, new CallInput.Answered(SDP));
    assertThat(rig.phase(conference)).isEqualTo(ConferencePhase.GATHERING);
    assertThat(rig.mix().joined).containsExactly(rig.session(ann));
    rig.input(bob, new CallInput.Answered(SDP));

    assertThat(rig.phase(conference)).isEqualTo(ConferencePhase.TALKING);
    assertThat(rig.mix().joined).containsExactly(rig.session(ann), rig.session(bob));
    assertThat(rig.view(ann).held()).as("nobody was put on hold for the other").isFalse();
  }

  @Test
  void whoIsInvitedHoldsNobodyAndJoins() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    ConferenceId conference = rig.conference(ann, bob);

    DialResult invited = conferences.invite(conference, Optional.of(ConferenceRig.WORK), "602");
    CallId eve = rig.routed((DialResult.Dialling) invited);
    assertThat(rig.phase(conference)).isEqualTo(ConferencePhase.GATHERING);
    rig.input(eve, new CallInput.Answered(SDP));

    assertThat(rig.mix().joined).containsExactly(rig.session(ann), rig.session(bob), rig.session(eve));
    assertThat(List.of(ann, bob, eve)).noneMatch(call -> rig.view(call).held());
  }

  @Test
  void anotherCallHoldsTheConferenceAndResumingItHoldsTheOther() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    ConferenceId conference = rig.conference(ann, bob);
    CallId eve = rig.talking("602");
    rig.agree();
    assertThat(rig.phase(conference)).isEqualTo(ConferencePhase.HELD);
    assertThat(rig.view(ann).held() && rig.view(bob).held()).isTrue();
    assertThat(rig.mix().unheard).containsExactlyInAnyOrder(rig.session(ann), rig.session(bob));

    conferences.resume(conference);
    rig.settle();
    rig.agree();

    assertThat(rig.phase(conference)).isEqualTo(ConferencePhase.TALKING);
    assertThat(rig.view(ann).held() || rig.view(bob).held()).isFalse();
    assertThat(rig.view(eve).held()).isTrue();
    assertThat(rig.mix().unheard).isEmpty();
  }

  @Test
  void holdingAMemberIsForThatOneAndResumingItBringsItBack() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    CallId eve = rig.talking("602");
    ConferenceId conference = rig.conference(ann, bob, eve);
    calls.hold(ann);
    rig.settle();
    rig.agree();
    assertThat(rig.view(ann).held()).isTrue();
    assertThat(rig.mix().unheard).containsExactly(rig.session(ann));
    assertThat(rig.phase(conference)).isEqualTo(ConferencePhase.TALKING);

    calls.resume(ann);
    rig.settle();
    rig.agree();

    assertThat(rig.view(ann).held() || rig.view(bob).held() || rig.view(eve).held()).isFalse();
    assertThat(rig.mix().unheard).isEmpty();
  }

  @Test
  void whoHoldsUsPlaysNoMusicToTheOthers() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    rig.conference(ann, bob);
    far.holdsUs(true);
    rig.input(ann, new CallInput.RemoteOffer(Carrier.INVITE, SDP));
    assertThat(rig.view(ann).heldThere()).isTrue();
    assertThat(rig.mix().unheard).containsExactly(rig.session(ann));
    far.holdsUs(false);
    rig.input(ann, new CallInput.RemoteOffer(Carrier.INVITE, SDP));
    assertThat(rig.mix().unheard).isEmpty();
  }

  @Test
  void splittingOneOfTwoLeavesAHeldAndAnActiveCall() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    ConferenceId conference = rig.conference(ann, bob);

    conferences.split(ann);
    rig.settle();
    rig.agree();

    assertThat(conferences.find(conference)).isEmpty();
    assertThat(rig.told.getLast().phase()).isEqualTo(ConferencePhase.ENDED);
    assertThat(rig.mix().closed).isTrue();
    assertThat(rig.view(ann).held()).isTrue();
    assertThat(rig.view(bob).held()).isFalse();
  }

  @Test
  void removingOneOfThreeHangsItUpAndTheRestGoesOn() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    CallId eve = rig.talking("602");
    ConferenceId conference = rig.conference(ann, bob, eve);

    conferences.remove(bob);
    rig.settle();

    assertThat(far.sent).contains("bye " + bob);
    assertThat(conferences.find(conference).orElseThrow().members()).extracting(MemberView::call)
        .containsExactly(ann, eve);
    rig.input(eve, new CallInput.RemoteHangUp());
    assertThat(conferences.list()).isEmpty();
    assertThat(rig.view(ann).phase()).isEqualTo(CallPhase.TALKING);
  }

  @Test
  void theEndHangsUpAllAndLeavesNothing() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    ConferenceId conference = rig.conference(ann, bob);
    conferences.end(conference);
    rig.settle();
    assertThat(far.sent).contains("bye " + ann, "bye " + bob);
    rig.input(ann, new CallInput.Released());
    rig.input(bob, new CallInput.Released());

    assertThat(calls.idle()).isTrue();
    assertThat(conferences.list()).isEmpty();
    assertThat(far.open).isEmpty();
    assertThat(rig.time.pending()).isZero();
  }

  @Test
  void aCallIsInOneConferenceOnly() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    CallId eve = rig.talking("602");
    ConferenceId first = rig.conference(ann, bob);

    assertThat(conferences.create(List.of(bob, eve)))
        .isEqualTo(new CreateResult.Refused(Problem.of(ProblemCode.CALL_IN_CONFERENCE, bob)));
    assertThat(conferences.add(first, ann)).contains(Problem.of(ProblemCode.CALL_IN_CONFERENCE, ann));
    assertThat(conferences.add(new ConferenceId("none"), eve))
        .contains(Problem.of(ProblemCode.CONFERENCE_UNKNOWN, "none"));
    assertThat(conferences.create(List.of(new CallId("gone"))))
        .isEqualTo(new CreateResult.Refused(Problem.of(ProblemCode.CALL_UNKNOWN, "gone")));
  }

  @Test
  void muteIsTheMicrophoneOfAllCallsAndStaysWithWhoLeaves() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    ConferenceId conference = rig.conference(ann, bob);
    conferences.mute(conference, true);
    rig.settle();
    assertThat(rig.view(ann).muted() && rig.view(bob).muted()).isTrue();
    conferences.split(ann);
    rig.settle();
    assertThat(rig.view(bob).muted()).isTrue();
  }

  @Test
  void mutedMemberAndPrivateWordAreTheAffairOfTheMix() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    ConferenceId conference = rig.conference(ann, bob);
    conferences.muteMember(ann, true);
    conferences.aside(bob, true);
    rig.settle();

    assertThat(rig.mix().unheard).containsExactly(rig.session(ann));
    assertThat(rig.mix().aside).contains(rig.session(bob));
    ConferenceView view = conferences.find(conference).orElseThrow();
    assertThat(view.aside()).contains(bob);
    assertThat(view.members()).filteredOn(MemberView::muted).extracting(MemberView::call).containsExactly(ann);
  }

  @Test
  void whoSpeaksIsTold() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    rig.conference(ann, bob);
    far.speak(true, rig.session(bob));
    rig.settle();
    assertThat(rig.told.getLast().speaking()).isTrue();
    assertThat(rig.told.getLast().members()).filteredOn(MemberView::speaking).extracting(MemberView::call)
        .containsExactly(bob);
  }

  @Test
  void whoRefusesLeavesTheOthersAsTheyAre() {
    CallId ann = rig.dialled("600");
    CallId bob = rig.dialled("601");
    CallId eve = rig.dialled("602");
    ConferenceId conference = rig.conference(ann, bob, eve);
    rig.input(ann, new CallInput.Answered(SDP));
    rig.input(eve, new CallInput.Answered(SDP));

    rig.input(bob, new CallInput.Refused(486, "Busy Here"));

    assertThat(rig.phase(conference)).as("all who are left have answered").isEqualTo(ConferencePhase.TALKING);
    assertThat(rig.mix().joined).containsExactly(rig.session(ann), rig.session(eve));
  }

  @Test
  void ofTwoWhoRingOneRefusesAndTheOtherIsAnOrdinaryCall() {
    CallId ann = rig.dialled("600");
    CallId bob = rig.dialled("601");
    rig.conference(ann, bob);
    rig.input(bob, new CallInput.Refused(603, "Decline"));
    assertThat(conferences.list()).isEmpty();
    assertThat(rig.view(ann).phase()).isNotEqualTo(CallPhase.ENDED);

    rig.input(ann, new CallInput.Answered(SDP));

    assertThat(rig.view(ann).phase()).isEqualTo(CallPhase.TALKING);
    assertThat(rig.view(ann).held()).isFalse();
  }

  @Test
  void noMicrophoneIsOpenedForACallThatRingsHereBeforeItIsAccepted() {
    CallId ann = rig.talking("600");
    CallId ringing = new CallId("in");
    calls.incoming(new IncomingCall(ringing, ConferenceRig.WORK, Address.of("bob", "pbx"), Address.of("me", "pbx"),
        true, false, Optional.empty(), SDP, InetAddress.getLoopbackAddress()));
    rig.settle();
    ConferenceId conference = rig.conference(ann, ringing);
    conferences.hold(conference);
    conferences.resume(conference);
    conferences.aside(ringing, true);
    calls.resume(ringing);
    rig.settle();
    assertThat(far.asked.get(rig.session(ringing))).doesNotContain("microphone true");
    assertThat(rig.mix().joined).containsExactly(rig.session(ann));

    calls.answer(ringing);
    rig.settle();

    assertThat(far.asked.get(rig.session(ringing))).contains("microphone true");
    assertThat(rig.mix().joined).containsExactly(rig.session(ann), rig.session(ringing));
  }
}
