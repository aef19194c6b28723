package org.diapason.peers;

import java.util.Map;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.peers.rig.Bench;
import org.diapason.peers.rig.Feature;
import org.diapason.peers.rig.Needs;
import org.diapason.peers.rig.OurPhone;
import org.diapason.peers.rig.PeerKind;
import org.diapason.peers.rig.PeerOptions;
import org.diapason.peers.rig.Rig;
import org.diapason.peers.rig.Shows;
import org.diapason.peers.rig.SipPeer;
import org.diapason.peers.rig.Transcript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Extensions of SIP that a real phone insists on. What both agree on is what the proxy between them sees. */
@Needs({"kamailio", "linphonec"})
@ExtendWith(Rig.class)
class NegotiationTest {

  private Bench bench;
  private OurPhone phone;
  private SipPeer peer;
  private String user;
  private int mark;

  @BeforeEach
  void register(Bench given) {
    bench = given;
    peer = bench.peer(PeerKind.LINPHONE, PeerOptions.PLAIN.strictly());
    phone = bench.phone();
    user = Bench.freshUser("tina");
    phone.register(bench.kamailio(), user, Transport.UDP, Map.of());
    mark = bench.kamailio().output().mark();
  }

  @Test
  @Shows(Feature.RELIABLE_PROVISIONAL)
  void theirRingingIsAcknowledged() {
    CallId call = phone.dial(peer.address());
    peer.awaitRinging();
    seen("PRACK \\S+ from " + user + " ");
    peer.answers();
    talk(call);
  }

  @Test
  @Shows(Feature.SESSION_TIMER)
  void calledPhoneAndWeAgreeOnATimer() {
    CallId call = phone.dial(peer.address());
    peer.awaitRinging();
    peer.answers();
    seen("200 of INVITE with a timer of 90;refresher=uas");
    talk(call);
  }

  @Test
  @Shows(Feature.SESSION_TIMER)
  void callingPhoneAndWeAgreeOnATimer() {
    peer.calls("sip:" + user + "@127.0.0.1:" + bench.kamailio().port());
    CallId call = phone.awaitRinging();
    phone.answer(call);
    seen("200 of INVITE with a timer of 90;refresher=uac");
    talk(call);
  }

  private void seen(String what) {
    Transcript proxy = bench.kamailio().output();
    proxy.awaitAfter(mark, what);
  }

  private void talk(CallId call) {
    phone.await(call, CallPhase.TALKING);
    phone.heard().awaitSpeech(phone.heard().mark(), peer.speech());
    phone.hangUp(call);
    peer.awaitEnd();
    phone.awaitNothingIsLeft();
  }
}
