package org.diapason.core.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.Calls;
import org.diapason.core.call.Introduction;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.handling.HandlingSettings.TransferRequests;
import org.diapason.core.media.Description;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.Owner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members who are sent elsewhere, brought together, or replaced by others. */
class ConferenceTransferTest {

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
  void theTwoAreConnectedAndWeLeave() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    ConferenceId conference = rig.conference(ann, bob);

    assertThat(conferences.connect(conference)).isEmpty();
    rig.settle();
    rig.agree();
    assertThat(far.sent).contains("refer " + ann);
    assertThat(conferences.list()).isEmpty();
    assertThat(rig.view(ann).held()).isTrue();
    assertThat(rig.view(bob).held()).isFalse();
    rig.input(ann, new CallInput.TransferAccepted(false));
    rig.input(ann, new CallInput.TransferProgress(200, "OK", true));
    rig.input(ann, new CallInput.Released());
    rig.input(bob, new CallInput.RemoteHangUp());

    assertThat(calls.idle()).isTrue();
    assertThat(far.open).isEmpty();
    assertThat(rig.time.pending()).isZero();
  }

  @Test
  void whenTheyCanNotBeConnectedOneIsHeldAndTheOtherActive() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    conferences.connect(rig.conference(ann, bob));
    rig.settle();
    rig.agree();

    rig.input(ann, new CallInput.TransferRefused(603, "Decline"));

    assertThat(rig.view(ann).transferring()).isEmpty();
    assertThat(rig.view(ann).held()).isTrue();
    assertThat(rig.view(bob).held()).isFalse();
    calls.resume(ann);
    rig.settle();
    rig.agree();
    assertThat(rig.view(ann).held()).as("broker").isFalse();
    assertThat(rig.view(bob).held()).isTrue();
  }

  @Test
  void threeCanNotBeConnected() {
    ConferenceId conference = rig.conference(rig.talking("600"), rig.talking("601"), rig.talking("602"));
    assertThat(conferences.connect(conference)).contains(Problem.of(ProblemCode.CONFERENCE_NOT_TWO, 3));
    assertThat(conferences.connect(new ConferenceId("none"))).contains(Problem.of(ProblemCode.CONFERENCE_UNKNOWN, "none"));
  }

  @Test
  void oneWhoIsSentElsewhereIsOnHoldAloneAndStaysSoIfThatFails() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    ConferenceId conference = rig.conference(ann, bob);
    calls.transfer(ann, "700");
    rig.settle();
    rig.agree();
    assertThat(far.sent).contains("refer " + ann);
    assertThat(rig.mix().unheard).containsExactly(rig.session(ann));

    rig.input(ann, new CallInput.TransferRefused(486, "Busy Here"));

    assertThat(conferences.find(conference).orElseThrow().members()).filteredOn(MemberView::held)
        .extracting(MemberView::call).containsExactly(ann);
    calls.resume(ann);
    rig.settle();
    rig.agree();
    assertThat(rig.mix().unheard).isEmpty();
    assertThat(rig.view(ann).held()).isFalse();
  }

  @Test
  void whoeverReplacesAMemberTakesItsPlaceAndTheOthersHearNoHold() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    ConferenceId conference = rig.conference(ann, bob);
    List<String> offers = rig.offers();

    CallId eve = rig.replacing(ann);

    assertThat(far.sent).contains("bye " + ann);
    assertThat(conferences.find(conference).orElseThrow().members()).extracting(MemberView::call)
        .containsExactly(eve, bob);
    assertThat(rig.mix().joined).containsExactlyInAnyOrder(rig.session(bob), rig.session(eve));
    assertThat(rig.offers()).as("nobody was put on hold").isEqualTo(offers);
  }

  @Test
  void whoReplacesAMemberOfAHeldConferenceIsHeldAndDoesNotResumeIt() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    ConferenceId conference = rig.conference(ann, bob);
    conferences.hold(conference);
    rig.settle();
    rig.agree();

    CallId eve = rig.replacing(ann);
    rig.agree();

    assertThat(rig.phase(conference)).isEqualTo(ConferencePhase.HELD);
    assertThat(rig.view(eve).held()).isTrue();
    assertThat(rig.mix().unheard).contains(rig.session(eve));
  }

  @Test
  void whomAMemberWantsCalledInsteadJoinsItsConference() {
    rig.settings.set(HandlingSettings.TRANSFER_REQUEST, Owner.PHONE, TransferRequests.ACCEPT);
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    ConferenceId conference = rig.conference(ann, bob);
    List<String> offers = rig.offers();

    rig.input(ann, new CallInput.TransferRequested(Address.of("700", "pbx.example"), Introduction.NONE));
    CallId eve = conferences.find(conference).orElseThrow().members().getLast().call();
    rig.input(eve, new CallInput.Routed(InetAddress.getLoopbackAddress()));
    rig.input(eve, new CallInput.Answered(SDP));
    rig.input(ann, new CallInput.RemoteHangUp());

    assertThat(conferences.find(conference).orElseThrow().members()).extracting(MemberView::call)
        .containsExactly(bob, eve);
    assertThat(rig.mix().joined).containsExactlyInAnyOrder(rig.session(bob), rig.session(eve));
    assertThat(rig.offers()).as("nobody was put on hold").isEqualTo(offers);
  }
}
