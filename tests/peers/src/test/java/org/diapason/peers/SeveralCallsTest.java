package org.diapason.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.diapason.peers.rig.Scenario.SOUND;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.call.Question;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.handling.HandlingSettings.TransferRequests;
import org.diapason.core.setting.Owner;
import org.diapason.peers.rig.Bench;
import org.diapason.peers.rig.Feature;
import org.diapason.peers.rig.Needs;
import org.diapason.peers.rig.OurPhone;
import org.diapason.peers.rig.PeerKind;
import org.diapason.peers.rig.PeerOptions;
import org.diapason.peers.rig.Rig;
import org.diapason.peers.rig.Scenario;
import org.diapason.peers.rig.Shows;
import org.diapason.peers.rig.SipPeer;
import org.diapason.peers.rig.Sipp;
import org.diapason.peers.rig.Speech;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** More than two parties: brokering, many calls, and far sides that are sent to us or send us elsewhere. */
@Needs({"kamailio", "baresip", "linphonec", "sipp"})
@ExtendWith(Rig.class)
class SeveralCallsTest {

  private static final int HELD = 32;
  private static final int REDIRECTIONS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Bench bench;
  private OurPhone phone;
  private String ours;

  @BeforeEach
  void register(Bench given) {
    bench = given;
    phone = bench.phone();
    String user = Bench.freshUser("kurt");
    phone.register(bench.kamailio(), user, Transport.UDP, Map.of());
    ours = uri(user);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"BARESIP", "LINPHONE"})
  @Shows(Feature.BROKER)
  void weGoToAndFroBetweenTwo(PeerKind kind) {
    SipPeer first = bench.peer(kind, PeerOptions.PLAIN);
    SipPeer second = bench.peer(PeerKind.LINPHONE, PeerOptions.PLAIN);
    CallId one = talking(first);
    CallId two = talking(second);
    phone.await(one, "held", CallView::held);
    phone.heard().awaitSpeech(phone.heard().mark(), second.speech());

    phone.phone().calls().resume(one);

    phone.await(two, "held", CallView::held);
    phone.await(one, "resumed", view -> !view.held());
    phone.heard().awaitSpeech(phone.heard().mark(), first.speech());
    phone.phone().calls().hangUpAll();
    phone.awaitNothingIsLeft();
  }

  /** linphone plays the file that it speaks from, as music. */
  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"BARESIP", "LINPHONE"})
  @Shows(Feature.MUSIC_ON_HOLD)
  void musicOfWhoHoldsUsIsHeard(PeerKind kind) {
    SipPeer peer = bench.peer(kind, PeerOptions.PLAIN);
    if (peer.isSilentOnHold()) {
      kind.lacks("music on hold");
    }
    CallId call = talking(peer);
    phone.heard().awaitSpeech(0, peer.speech());
    peer.holds();
    phone.await(call, "held there", CallView::heldThere);
    phone.heard().awaitSound(phone.heard().mark());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"BARESIP", "LINPHONE"})
  @Shows(Feature.TRANSFER_TARGET)
  void somebodyIsSentToUs(PeerKind kind) {
    SipPeer sender = bench.peer(kind, PeerOptions.PLAIN);
    SipPeer party = bench.peer(PeerKind.BARESIP, PeerOptions.PLAIN);
    sender.calls(uri(party.address()));
    party.awaitRinging();
    party.answers();
    sender.awaitTalking();

    sender.sendsElsewhere(ours);

    CallId call = phone.awaitRinging();
    phone.answer(call);
    phone.await(call, CallPhase.TALKING);
    phone.heard().awaitSpeech(phone.heard().mark(), party.speech());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"BARESIP", "LINPHONE"})
  @Shows(Feature.REPLACES)
  void somebodyTakesThePlaceOfWhoWeTalkTo(PeerKind kind) {
    SipPeer middle = bench.peer(kind, PeerOptions.PLAIN);
    middle.calls(ours);
    CallId call = phone.awaitRinging();
    phone.answer(call);
    phone.await(call, CallPhase.TALKING);
    SipPeer party = bench.peer(PeerKind.LINPHONE, PeerOptions.PLAIN);
    middle.holds();
    phone.await(call, "held there", CallView::heldThere);
    middle.calls(uri(party.address()));
    party.awaitRinging();
    party.answers();

    middle.connectsItsCalls();

    assertThat(phone.await(call, CallPhase.ENDED).end().orElseThrow().cause()).isEqualTo(Cause.REPLACED);
    phone.heard().awaitSpeech(phone.heard().mark(), party.speech());
  }

  @Test
  @Shows(Feature.TRANSFEREE)
  void weTakeThePlaceOfWhoSendsUs() {
    phone.phone().settings().set(HandlingSettings.TRANSFER_REQUEST, Owner.PHONE, TransferRequests.ACCEPT);
    SipPeer middle = bench.peer(PeerKind.LINPHONE, PeerOptions.PLAIN);
    SipPeer party = bench.peer(PeerKind.LINPHONE, PeerOptions.PLAIN.saying(new Speech(5)));
    middle.calls(uri(party.address()));
    party.awaitRinging();
    party.answers();
    middle.awaitTalking();
    middle.holds();
    middle.calls(ours);
    CallId call = phone.awaitRinging();
    phone.answer(call);
    phone.await(call, CallPhase.TALKING);

    middle.connectsItsCalls();

    phone.await(call, CallPhase.ENDED);
    phone.heard().awaitSpeech(phone.heard().mark(), party.speech());
    party.heard().awaitSpeech(party.heard().mark(), phone.speech());
    assertThat(phone.phone().calls().list()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"BARESIP", "LINPHONE"})
  @Shows(Feature.REDIRECTED)
  void calledPhoneSendsUsElsewhere(PeerKind kind) {
    SipPeer called = bench.peer(kind, PeerOptions.PLAIN);
    SipPeer target = bench.peer(PeerKind.BARESIP, PeerOptions.PLAIN);
    CallId call = phone.dial(called.address());
    called.awaitRinging();

    called.redirects(uri(target.address()));

    target.awaitRinging();
    target.answers();
    phone.await(call, CallPhase.TALKING);
    phone.heard().awaitSpeech(phone.heard().mark(), target.speech());
  }

  @Test
  @Shows(Feature.REDIRECTED)
  void whoIsForeignIsAskedAboutAndNotCalled() {
    Sipp sipp = called(new Scenario().expectsInvite().redirectsTo("sip:9001@premium.example").expects("ACK"));
    CallId call = phone.dial(sipp.address());
    CallView asked = phone.await(call, "asks", view -> view.question().isPresent());
    assertThat(asked.question().orElseThrow().kind()).isEqualTo(Question.Kind.REDIRECTED);
    phone.phone().calls().decide(call, false);
    sipp.assertPlayed();
    phone.await(call, CallPhase.ENDED);
    phone.awaitNothingIsLeft();
  }

  @Test
  @Shows(Feature.REDIRECTED)
  void circleOfRedirectionsEnds() {
    Sipp sipp = bench.keep(Sipp.called(bench.folder("sipp"), new Scenario().expectsInvite()
        .redirectsTo("sip:port-[local_port]@127.0.0.1:" + bench.kamailio().port()).expects("ACK"), 1 + REDIRECTIONS));
    CallId call = phone.dial(sipp.address());
    assertThat(phone.await(call, CallPhase.ENDED).end().orElseThrow().status()).isEqualTo(302);
    sipp.assertPlayed();
    phone.awaitNothingIsLeft();
  }

  @Test
  @Shows(Feature.MANY_CALLS)
  void thirtyTwoAreOnHoldWhileWeTalkToOneAndAnyIsResumed() {
    Scenario held = new Scenario().expectsInvite().answersInviteWith(SOUND, "200 OK").expects("ACK")
        .expectsInvite().answersReinvite(Scenario.sound("recvonly"), "200 OK").expects("ACK");
    Sipp many = bench.keep(Sipp.called(bench.folder("many"), ended(held), HELD - 1));
    Sipp chosen = called(ended(new Scenario().expectsInvite().answersInviteWith(SOUND, "200 OK").expects("ACK")
        .expectsInvite().answersReinvite(Scenario.sound("recvonly"), "200 OK").expects("ACK")
        .expectsInvite().answersReinvite(Scenario.sound("sendrecv"), "200 OK").expects("ACK")));
    Sipp last = called(ended(new Scenario().expectsInvite().answersInviteWith(SOUND, "200 OK").expects("ACK")
        .expectsInvite().answersReinvite(Scenario.sound("recvonly"), "200 OK").expects("ACK")));
    List<CallId> before = IntStream.range(0, HELD - 1).mapToObj(_ -> answeredBy(many)).toList();
    CallId resumed = answeredBy(chosen);
    CallId active = answeredBy(last);
    awaitHeld(HELD);
    assertThat(phone.phone().calls().list()).hasSize(HELD + 1).extracting(CallView::id).containsAll(before);
    phone.heard().awaitSpeech(phone.heard().mark(), phone.speech());

    phone.resume(resumed);

    phone.await(active, "held", CallView::held);
    awaitHeld(HELD);
    phone.heard().awaitSpeech(phone.heard().mark(), phone.speech());
    phone.phone().calls().hangUpAll();
    List.of(many, chosen, last).forEach(Sipp::assertPlayed);
    phone.awaitNothingIsLeft();
  }

  private static Scenario ended(Scenario scenario) {
    return scenario.expects("BYE").answers("200 OK");
  }

  private void awaitHeld(int count) {
    await().atMost(PATIENCE).untilAsserted(
        () -> assertThat(phone.phone().calls().list()).filteredOn(CallView::held).hasSize(count));
  }

  private CallId answeredBy(Sipp sipp) {
    CallId call = phone.dial(sipp.address());
    phone.await(call, CallPhase.TALKING);
    return call;
  }

  private Sipp called(Scenario scenario) {
    return bench.keep(Sipp.called(bench.folder("sipp"), scenario, 1));
  }

  private String uri(String user) {
    return "sip:" + user + "@127.0.0.1:" + bench.kamailio().port();
  }

  private CallId talking(SipPeer peer) {
    CallId call = phone.dial(peer.address());
    peer.awaitRinging();
    peer.answers();
    phone.await(call, CallPhase.TALKING);
    return call;
  }
}
