package org.diapason.core.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.diapason.core.account.Account;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.KeepAlive;
import org.diapason.core.account.Transport;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallPolicy;
import org.diapason.core.call.CallView;
import org.diapason.core.call.Calls;
import org.diapason.core.call.DialResult;
import org.diapason.core.call.IncomingCall;
import org.diapason.core.control.CallThread;
import org.diapason.core.event.Events;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.handling.IncomingRules;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Description;
import org.diapason.core.media.DtmfMode;
import org.diapason.core.media.MediaSession;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.core.presence.Presence;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.Catalogue;
import org.diapason.core.setting.HostPort;
import org.diapason.core.setting.Settings;
import org.diapason.fixtures.MemoryStore;
import org.diapason.fixtures.NotedMix;
import org.diapason.fixtures.VirtualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The owner of conferences among real calls: who is in the mix, who is on hold, and nothing left behind. */
class ConferencesTest {

  private static final AccountId WORK = new AccountId("work");
  private static final Optional<Description> SDP = Optional.of(new Description("v=0"));

  private int answered;
  private final VirtualTime time = new VirtualTime();
  private final Events events = new Events();
  private final FarSides far = new FarSides();
  private final List<ConferenceView> told = new CopyOnWriteArrayList<>();
  private final MemoryStore store = new MemoryStore();
  private final Settings settings = new Settings(new Catalogue(HandlingSettings.all()), store, store, events);
  private final CallThread thread = new CallThread(bug -> {
    throw bug;
  });
  private final Calls calls = new Calls(thread, time, events, far.media(), wanted -> Optional.of(account()),
      CallPolicy.person(new IncomingRules(settings, new Presence(events))));
  private final Conferences conferences = new Conferences(thread, events, far.media(), calls);

  @BeforeEach
  void start() {
    calls.use(far.signalling());
    conferences.start();
    events.subscribe(ConferenceChanged.class, changed -> told.add(changed.conference()));
    thread.start();
  }

  @AfterEach
  void end() {
    thread.close();
  }

  private void settle() {
    for (int i = 0; i < 6; i++) {
      CountDownLatch reached = new CountDownLatch(2);
      thread.post(reached::countDown);
      thread.offer(reached::countDown);
      try {
        assertThat(reached.await(5, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException stop) {
        throw new IllegalStateException(stop);
      }
    }
  }

  private void input(CallId call, CallInput input) {
    calls.call(call, input);
    settle();
  }

  private CallId dialled(String number) {
    return routed((DialResult.Dialling) calls.dial(Optional.of(WORK), number));
  }

  private CallId routed(DialResult.Dialling dialling) {
    settle();
    input(dialling.call(), new CallInput.Routed(InetAddress.getLoopbackAddress()));
    return dialling.call();
  }

  private CallId talking(String number) {
    CallId call = dialled(number);
    input(call, new CallInput.Answered(SDP));
    return call;
  }

  /** The far sides agree to whatever is offered them. */
  private void agree() {
    while (answered < offers().size()) {
      input(new CallId(offers().get(answered++).substring("reoffer ".length())),
          new CallInput.OfferAnswered(Carrier.INVITE_OK, SDP.get()));
    }
  }

  private List<String> offers() {
    return far.sent.stream().filter(sent -> sent.startsWith("reoffer ")).toList();
  }

  private ConferenceId conference(CallId... members) {
    ConferenceId id = ((CreateResult.Created) conferences.create(List.of(members))).conference();
    settle();
    agree();
    return id;
  }

  private MediaSession session(CallId call) {
    return calls.media(call).orElseThrow();
  }

  private NotedMix mix() {
    return far.mixes.getLast();
  }

  private CallView view(CallId call) {
    return calls.find(call).orElseThrow();
  }

  private ConferencePhase phase(ConferenceId conference) {
    return conferences.find(conference).orElseThrow().phase();
  }

  private static Account account() {
    return new Account(WORK, "Work", new HostPort("pbx.example", 0), "100", "100", Optional.empty(), "", Transport.UDP,
        Duration.ofMinutes(10), new KeepAlive.Off(), true, true, List.of(AudioCodec.values()), DtmfMode.AUTO, "");
  }

  @Test
  void aHeldAndAnActiveCallBecomeOneConversation() {
    CallId ann = talking("600");
    CallId bob = talking("601");
    agree();
    assertThat(view(ann).held()).isTrue();

    ConferenceId conference = conference(ann, bob);

    assertThat(phase(conference)).isEqualTo(ConferencePhase.TALKING);
    assertThat(mix().joined).containsExactly(session(ann), session(bob));
    assertThat(view(ann).held()).isFalse();
    assertThat(view(bob).held()).isFalse();
  }

  @Test
  void itStandsWhenAllHaveAnswered() {
    CallId ann = dialled("600");
    CallId bob = dialled("601");
    ConferenceId conference = conference(ann, bob);
    assertThat(phase(conference)).isEqualTo(ConferencePhase.GATHERING);

    input(ann, new CallInput.Answered(SDP));
    assertThat(phase(conference)).isEqualTo(ConferencePhase.GATHERING);
    assertThat(mix().joined).containsExactly(session(ann));
    input(bob, new CallInput.Answered(SDP));

    assertThat(phase(conference)).isEqualTo(ConferencePhase.TALKING);
    assertThat(mix().joined).containsExactly(session(ann), session(bob));
    assertThat(view(ann).held()).as("nobody was put on hold for the other").isFalse();
  }

  @Test
  void whoIsInvitedHoldsNobodyAndJoins() {
    CallId ann = talking("600");
    CallId bob = talking("601");
    ConferenceId conference = conference(ann, bob);

    CallId eve = routed((DialResult.Dialling) conferences.invite(conference, Optional.of(WORK), "602"));
    assertThat(phase(conference)).isEqualTo(ConferencePhase.GATHERING);
    input(eve, new CallInput.Answered(SDP));

    assertThat(mix().joined).containsExactly(session(ann), session(bob), session(eve));
    assertThat(List.of(ann, bob, eve)).noneMatch(call -> view(call).held());
  }

  @Test
  void anotherCallHoldsTheConferenceAndResumingItHoldsTheOther() {
    CallId ann = talking("600");
    CallId bob = talking("601");
    ConferenceId conference = conference(ann, bob);
    CallId eve = talking("602");
    agree();
    assertThat(phase(conference)).isEqualTo(ConferencePhase.HELD);
    assertThat(view(ann).held() && view(bob).held()).isTrue();
    assertThat(mix().unheard).containsExactlyInAnyOrder(session(ann), session(bob));

    conferences.resume(conference);
    settle();
    agree();

    assertThat(phase(conference)).isEqualTo(ConferencePhase.TALKING);
    assertThat(view(ann).held() || view(bob).held()).isFalse();
    assertThat(view(eve).held()).isTrue();
    assertThat(mix().unheard).isEmpty();
  }

  @Test
  void holdingAMemberIsForThatOneAndResumingItBringsItBack() {
    CallId ann = talking("600");
    CallId bob = talking("601");
    CallId eve = talking("602");
    ConferenceId conference = conference(ann, bob, eve);
    calls.hold(ann);
    settle();
    agree();
    assertThat(view(ann).held()).isTrue();
    assertThat(mix().unheard).containsExactly(session(ann));
    assertThat(phase(conference)).isEqualTo(ConferencePhase.TALKING);

    calls.resume(ann);
    settle();
    agree();

    assertThat(view(ann).held() || view(bob).held() || view(eve).held()).isFalse();
    assertThat(mix().unheard).isEmpty();
  }

  @Test
  void whoHoldsUsPlaysNoMusicToTheOthers() {
    CallId ann = talking("600");
    CallId bob = talking("601");
    conference(ann, bob);
    far.holdsUs(true);
    input(ann, new CallInput.RemoteOffer(Carrier.INVITE, SDP));
    assertThat(view(ann).heldThere()).isTrue();
    assertThat(mix().unheard).containsExactly(session(ann));
    far.holdsUs(false);
    input(ann, new CallInput.RemoteOffer(Carrier.INVITE, SDP));
    assertThat(mix().unheard).isEmpty();
  }

  @Test
  void splittingOneOfTwoLeavesAHeldAndAnActiveCall() {
    CallId ann = talking("600");
    CallId bob = talking("601");
    ConferenceId conference = conference(ann, bob);

    conferences.split(ann);
    settle();
    agree();

    assertThat(conferences.find(conference)).isEmpty();
    assertThat(told.getLast().phase()).isEqualTo(ConferencePhase.ENDED);
    assertThat(mix().closed).isTrue();
    assertThat(view(ann).held()).isTrue();
    assertThat(view(bob).held()).isFalse();
  }

  @Test
  void removingOneOfThreeHangsItUpAndTheRestGoesOn() {
    CallId ann = talking("600");
    CallId bob = talking("601");
    CallId eve = talking("602");
    ConferenceId conference = conference(ann, bob, eve);

    conferences.remove(bob);
    settle();

    assertThat(far.sent).contains("bye " + bob);
    assertThat(conferences.find(conference).orElseThrow().members()).extracting(MemberView::call).containsExactly(ann, eve);
    input(eve, new CallInput.RemoteHangUp());
    assertThat(conferences.list()).isEmpty();
    assertThat(view(ann).phase()).isEqualTo(CallPhase.TALKING);
  }

  @Test
  void theEndHangsUpAllAndLeavesNothing() {
    CallId ann = talking("600");
    CallId bob = talking("601");
    ConferenceId conference = conference(ann, bob);
    conferences.end(conference);
    settle();
    assertThat(far.sent).contains("bye " + ann, "bye " + bob);
    input(ann, new CallInput.Released());
    input(bob, new CallInput.Released());

    assertThat(calls.idle()).isTrue();
    assertThat(conferences.list()).isEmpty();
    assertThat(far.open).isEmpty();
    assertThat(time.pending()).isZero();
  }

  @Test
  void aCallIsInOneConferenceOnly() {
    CallId ann = talking("600");
    CallId bob = talking("601");
    CallId eve = talking("602");
    ConferenceId first = conference(ann, bob);

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
    CallId ann = talking("600");
    CallId bob = talking("601");
    ConferenceId conference = conference(ann, bob);
    conferences.mute(conference, true);
    settle();
    assertThat(view(ann).muted() && view(bob).muted()).isTrue();
    conferences.split(ann);
    settle();
    assertThat(view(bob).muted()).isTrue();
  }

  @Test
  void mutedMemberAndPrivateWordAreTheAffairOfTheMix() {
    CallId ann = talking("600");
    CallId bob = talking("601");
    ConferenceId conference = conference(ann, bob);
    conferences.muteMember(ann, true);
    conferences.aside(bob, true);
    settle();

    assertThat(mix().unheard).containsExactly(session(ann));
    assertThat(mix().aside).contains(session(bob));
    ConferenceView view = conferences.find(conference).orElseThrow();
    assertThat(view.aside()).contains(bob);
    assertThat(view.members()).filteredOn(MemberView::muted).extracting(MemberView::call).containsExactly(ann);
  }

  @Test
  void whoSpeaksIsTold() {
    CallId ann = talking("600");
    CallId bob = talking("601");
    conference(ann, bob);
    far.speak(true, session(bob));
    settle();
    assertThat(told.getLast().speaking()).isTrue();
    assertThat(told.getLast().members()).filteredOn(MemberView::speaking).extracting(MemberView::call).containsExactly(bob);
  }

  @Test
  void noMicrophoneIsOpenedForACallThatRingsHereBeforeItIsAccepted() {
    CallId ann = talking("600");
    CallId ringing = new CallId("in");
    calls.incoming(new IncomingCall(ringing, WORK, Address.of("bob", "pbx"), Address.of("me", "pbx"), true, false,
        Optional.empty(), SDP, InetAddress.getLoopbackAddress()));
    settle();
    ConferenceId conference = conference(ann, ringing);
    conferences.hold(conference);
    conferences.resume(conference);
    conferences.aside(ringing, true);
    calls.resume(ringing);
    settle();
    assertThat(far.asked.get(session(ringing))).doesNotContain("microphone true");
    assertThat(mix().joined).containsExactly(session(ann));

    calls.answer(ringing);
    settle();

    assertThat(far.asked.get(session(ringing))).contains("microphone true");
    assertThat(mix().joined).containsExactly(session(ann), session(ringing));
  }
}
