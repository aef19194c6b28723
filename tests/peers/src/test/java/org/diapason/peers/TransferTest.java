package org.diapason.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.handling.HandlingSettings.TransferRequests;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.Owner;
import org.diapason.peers.rig.Bench;
import org.diapason.peers.rig.Feature;
import org.diapason.peers.rig.Needs;
import org.diapason.peers.rig.OurPhone;
import org.diapason.peers.rig.PeerKind;
import org.diapason.peers.rig.PeerOptions;
import org.diapason.peers.rig.Rig;
import org.diapason.peers.rig.Shows;
import org.diapason.peers.rig.SipPeer;
import org.diapason.peers.rig.Speech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Far phones that we send to each other, and callers that we send elsewhere. Who is heard is told by the speech. */
@Needs({"kamailio", "baresip", "linphonec"})
@ExtendWith(Rig.class)
@Shows(Feature.BLIND_TRANSFER)
class TransferTest {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"BARESIP", "LINPHONE"})
  void blindTransferLeavesTheTwoOthersTalking(PeerKind kind, Bench bench) {
    OurPhone phone = registered(bench);
    SipPeer party = bench.peer(kind, PeerOptions.PLAIN);
    SipPeer target = bench.peer(PeerKind.BARESIP, PeerOptions.PLAIN);
    CallId call = talking(phone, party);

    assertThat(phone.phone().calls().transfer(call, target.address())).isEmpty();
    target.awaitRinging();
    target.answers();

    assertThat(phone.await(call, CallPhase.ENDED).end().orElseThrow().cause()).isEqualTo(Cause.TRANSFERRED);
    target.heard().awaitSpeech(target.heard().mark(), party.speech());
    party.hangsUp();
    target.awaitEnd();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"BARESIP", "LINPHONE"})
  void failedTransferLeavesThePartyOnHoldHere(PeerKind kind, Bench bench) {
    OurPhone phone = registered(bench);
    SipPeer party = bench.peer(kind, PeerOptions.PLAIN);
    SipPeer target = bench.peer(PeerKind.BARESIP, PeerOptions.PLAIN);
    CallId call = talking(phone, party);

    phone.phone().calls().transfer(call, target.address());
    target.awaitRinging();
    target.rejects();

    phone.awaitProblem(ProblemCode.TRANSFER_FAILED);
    assertThat(phone.phone().calls().find(call)).map(CallView::held).contains(true);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"BARESIP", "LINPHONE"})
  @Shows(Feature.TRANSFEREE)
  void weGoWhereThePeerSendsUs(PeerKind kind, Bench bench) {
    OurPhone phone = registered(bench);
    phone.phone().settings().set(HandlingSettings.TRANSFER_REQUEST, Owner.PHONE, TransferRequests.ACCEPT);
    SipPeer sender = bench.peer(kind, PeerOptions.PLAIN);
    SipPeer target = bench.peer(PeerKind.BARESIP, PeerOptions.PLAIN.saying(new Speech(5)));
    CallId call = talking(phone, sender);
    phone.heard().awaitSpeech(phone.heard().mark(), sender.speech());

    sender.sendsElsewhere("sip:" + target.address() + "@127.0.0.1:" + bench.kamailio().port());

    target.awaitRinging();
    target.answers();
    sender.awaitEnd();
    phone.await(call, CallPhase.ENDED);
    phone.heard().awaitSpeech(phone.heard().mark(), target.speech());
    target.heard().awaitSpeech(target.heard().mark(), phone.speech());
  }

  @Test
  @Shows(Feature.ATTENDED_TRANSFER)
  void attendedTransferBringsThePartiesTogether(Bench bench) {
    OurPhone phone = registered(bench);
    SipPeer party = bench.peer(PeerKind.LINPHONE, PeerOptions.PLAIN);
    SipPeer target = bench.peer(PeerKind.LINPHONE, PeerOptions.PLAIN);
    CallId first = talking(phone, party);
    CallId second = talking(phone, target);
    await().atMost(PATIENCE).until(() -> phone.phone().calls().find(first).filter(CallView::held).isPresent());

    phone.phone().calls().transferTo(first, second);

    assertThat(phone.await(first, CallPhase.ENDED).end().orElseThrow().cause()).isEqualTo(Cause.TRANSFERRED);
    phone.await(second, CallPhase.ENDED);
    target.heard().awaitSpeech(target.heard().mark(), party.speech());
    party.heard().awaitSpeech(party.heard().mark(), target.speech());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"BARESIP", "LINPHONE"})
  @Shows(Feature.DEFLECT)
  void callerIsSentElsewhereWhileItRings(PeerKind kind, Bench bench) {
    OurPhone phone = bench.phone();
    String user = Bench.freshUser("alice");
    phone.register(bench.kamailio(), user, Transport.UDP, Map.of());
    SipPeer caller = bench.peer(kind, PeerOptions.PLAIN);
    SipPeer target = bench.peer(PeerKind.BARESIP, PeerOptions.PLAIN);
    caller.calls("sip:" + user + "@127.0.0.1:" + bench.kamailio().port());
    CallId call = phone.awaitRinging();

    assertThat(phone.phone().calls().deflect(call, target.address())).isEmpty();

    assertThat(phone.await(call, CallPhase.ENDED).end().orElseThrow().cause()).isEqualTo(Cause.DIVERTED);
    target.awaitRinging();
    target.answers();
    target.heard().awaitSpeech(target.heard().mark(), caller.speech());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"BARESIP", "LINPHONE"})
  @Shows(Feature.CALL_WAITING)
  void secondCallerWaitsAndIsTaken(PeerKind kind, Bench bench) {
    OurPhone phone = bench.phone();
    String user = Bench.freshUser("alice");
    phone.register(bench.kamailio(), user, Transport.UDP, Map.of());
    SipPeer first = bench.peer(PeerKind.BARESIP, PeerOptions.PLAIN);
    CallId talked = talking(phone, first);
    SipPeer second = bench.peer(kind, PeerOptions.PLAIN);
    second.calls("sip:" + user + "@127.0.0.1:" + bench.kamailio().port());
    CallId knocking = phone.awaitRinging();
    assertThat(phone.phone().calls().find(knocking)).map(CallView::waiting).contains(true);

    phone.answer(knocking);

    second.heard().awaitSpeech(second.heard().mark(), phone.speech());
    await().atMost(PATIENCE).until(() -> phone.phone().calls().find(talked).filter(CallView::held).isPresent());
  }

  @Test
  @Shows(Feature.HANDLING)
  void callIsAnsweredByItselfIfThatIsWanted(Bench bench) {
    OurPhone phone = bench.phone();
    String user = Bench.freshUser("alice");
    phone.register(bench.kamailio(), user, Transport.UDP, Map.of());
    phone.phone().settings().set(HandlingSettings.ENABLED, Owner.PHONE, true);
    SipPeer caller = bench.peer(PeerKind.BARESIP, PeerOptions.PLAIN);

    caller.calls("sip:" + user + "@127.0.0.1:" + bench.kamailio().port());

    caller.awaitTalking();
    caller.heard().awaitSpeech(caller.heard().mark(), phone.speech());
  }

  private static OurPhone registered(Bench bench) {
    OurPhone phone = bench.phone();
    phone.register(bench.kamailio(), Bench.freshUser("alice"), Transport.UDP, Map.of());
    return phone;
  }

  private static CallId talking(OurPhone phone, SipPeer party) {
    CallId call = phone.dial(party.address());
    party.awaitRinging();
    party.answers();
    phone.await(call, CallPhase.TALKING);
    return call;
  }
}
