package org.diapason.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.DialResult;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.extension.ExtensionSettings;
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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Codes that the registrar understands as a PBX does: calls are taken from real phones, parked and taken back. */
@Needs({"kamailio", "baresip", "linphonec"})
@ExtendWith(Rig.class)
@Shows(Feature.CODES)
class PbxCodeTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"BARESIP, **", "LINPHONE, *8"})
  void callIsTakenByTheCodeAndTheExtension(PeerKind kind, String code, Bench bench) {
    OurPhone phone = registered(bench, "rosa");
    phone.phone().settings().set(ExtensionSettings.PICKUP_CODE, Owner.PHONE, code);
    SipPeer peer = bench.peer(kind, PeerOptions.PLAIN);
    int mark = bench.kamailio().output().mark();

    CallId call = dialling(phone.phone().extensions().pickUp(Optional.empty(), peer.address()));

    peer.awaitRinging();
    peer.answers();
    assertThat(phone.phone().extensions().isPickup(phone.await(call, CallPhase.TALKING))).isTrue();
    phone.heard().awaitSpeech(phone.heard().mark(), peer.speech());
    bench.kamailio().output().awaitAfter(mark, "INVITE \\S+ from \\S+ to \\Q" + code + peer.address() + "\\E ");
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void partyIsParkedAndTakenBack(PeerKind kind, Bench bench) {
    String user = Bench.freshUser("rosa");
    OurPhone phone = bench.phone();
    phone.register(bench.kamailio(), user, Transport.UDP, Map.of());
    SipPeer place = bench.peer(PeerKind.LINPHONE, PeerOptions.PLAIN.saying(new Speech(5)));
    phone.phone().settings().set(ExtensionSettings.PARK_CODE, Owner.PHONE, "*68" + place.port());
    phone.phone().settings().set(ExtensionSettings.RETRIEVE_CODE, Owner.PHONE, "*69");
    SipPeer party = bench.peer(kind, PeerOptions.PLAIN);
    party.calls("sip:" + user + "@127.0.0.1:" + bench.kamailio().port());
    CallId call = phone.awaitRinging();
    phone.answer(call);
    phone.await(call, CallPhase.TALKING);

    assertThat(phone.phone().extensions().park(call)).isEmpty();

    place.awaitRinging();
    place.answers();
    assertThat(phone.await(call, CallPhase.ENDED).end().orElseThrow().cause()).isEqualTo(Cause.TRANSFERRED);
    place.heard().awaitSpeech(place.heard().mark(), party.speech());
    place.hangsUp();
    party.awaitEnd();

    CallId back = dialling(phone.phone().extensions().retrieve(Optional.empty(), party.address()));

    party.awaitRinging();
    party.answers();
    CallView talking = phone.await(back, CallPhase.TALKING);
    assertThat(talking.called().user()).isEqualTo("*69" + party.address());
    phone.heard().awaitSpeech(phone.heard().mark(), party.speech());
  }

  private static OurPhone registered(Bench bench, String prefix) {
    OurPhone phone = bench.phone();
    phone.register(bench.kamailio(), Bench.freshUser(prefix), Transport.UDP, Map.of());
    return phone;
  }

  private static CallId dialling(DialResult result) {
    return ((DialResult.Dialling) result).call();
  }
}
