package org.diapason.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.media.AudioCodec;
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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls with real phones over Kamailio: what a person does, on either side. */
@Needs("kamailio")
@ExtendWith(Rig.class)
@Shows(Feature.CALL)
class CallTest {

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void bothHearEachOtherWhenWeCall(PeerKind kind, Bench bench) {
    Pair pair = Pair.connected(bench, kind, PeerOptions.PLAIN, Transport.UDP);
    pair.assertBothHear();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void bothHearEachOtherWhenTheyCall(PeerKind kind, Bench bench) {
    Pair pair = Pair.idle(bench, kind, PeerOptions.PLAIN, Transport.UDP);
    CallId call = pair.rings();
    pair.phone().answer(call);
    pair.peer().awaitTalking();
    pair.phone().await(call, CallPhase.TALKING);
    pair.assertBothHear();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"BARESIP, OPUS", "BARESIP, G722", "BARESIP, PCMA", "BARESIP, PCMU",
      "LINPHONE, OPUS", "LINPHONE, G722", "LINPHONE, PCMA", "LINPHONE, PCMU"})
  @Shows(Feature.CODECS)
  void bothHearEachOtherIn(PeerKind kind, AudioCodec codec, Bench bench) {
    Pair pair = Pair.idle(bench, kind, PeerOptions.PLAIN.with(codec), Transport.UDP);
    CallId call = pair.dials();
    pair.peer().answers();
    CallView talking = pair.phone().await(call, "has a codec", view -> view.media().isPresent());
    assertThat(talking.media()).hasValueSatisfying(media -> assertThat(media.codec()).isEqualTo(codec));
    pair.assertBothHear();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"BARESIP, TCP", "BARESIP, TLS", "LINPHONE, TCP", "LINPHONE, TLS"})
  @Shows(Feature.TRANSPORTS)
  void bothHearEachOtherOver(PeerKind kind, Transport transport, Bench bench) {
    Pair pair = Pair.idle(bench, kind, PeerOptions.PLAIN.over(transport), transport);
    CallId call = pair.rings();
    pair.phone().answer(call);
    pair.peer().awaitTalking();
    pair.assertBothHear();
    pair.peer().hangsUp();
    assertThat(pair.ended(call)).isEqualTo(Cause.HUNG_UP_THERE);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Shows(Feature.HOLD)
  void heldPeerHearsSilenceThenSpeech(PeerKind kind, Bench bench) {
    Pair pair = Pair.connected(bench, kind, PeerOptions.PLAIN, Transport.UDP);
    pair.assertBothHear();
    pair.phone().hold(pair.call());
    pair.peer().heard().awaitSilence();
    pair.phone().heard().awaitSilence();
    pair.phone().resume(pair.call());
    pair.assertBothHearAgain();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Shows(Feature.HELD)
  void heldByThePeerWeSendNothingUntilItResumes(PeerKind kind, Bench bench) {
    Pair pair = Pair.connected(bench, kind, PeerOptions.PLAIN, Transport.UDP);
    pair.assertBothHear();
    pair.peer().holds();
    pair.phone().await(pair.call(), "held there", CallView::heldThere);
    pair.peer().heard().awaitSilence();
    if (pair.peer().isSilentOnHold()) {
      pair.phone().heard().awaitSilence();
    }
    pair.peer().resumes();
    pair.phone().await(pair.call(), "resumed there", view -> !view.heldThere());
    pair.assertBothHearAgain();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Shows(Feature.DTMF_EVENTS)
  void digitsTravelBothWaysAsTelephoneEvents(PeerKind kind, Bench bench) {
    Pair pair = Pair.connected(bench, kind, PeerOptions.PLAIN, Transport.UDP);
    pair.assertBothHear();
    pair.phone().digit(pair.call(), '5');
    pair.peer().awaitDigit('5');
    pair.peer().sendsDigit('7');
    pair.phone().awaitDigits("7");
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Shows(Feature.DTMF_INFO)
  void digitsTravelBothWaysByInfo(PeerKind kind, Bench bench) {
    Pair pair = Pair.connected(bench, kind, PeerOptions.PLAIN.withDigitsByInfo(), Transport.UDP,
        Map.of("account.dtmf", "info"));
    pair.phone().digit(pair.call(), '3');
    pair.peer().awaitDigit('3');
    pair.peer().sendsDigit('9');
    pair.phone().awaitDigits("9");
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Shows(Feature.DTMF_TONES)
  void digitsAreHeardAsTonesInTheSound(PeerKind kind, Bench bench) {
    Pair pair = Pair.connected(bench, kind, PeerOptions.PLAIN, Transport.UDP, Map.of("account.dtmf", "in-band"));
    pair.assertBothHear();
    int mark = pair.peer().heard().mark();
    "1590*#".chars().forEach(digit -> pair.phone().digit(pair.call(), (char) digit));
    pair.peer().heard().awaitKeys(mark, "1590*#");
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void peerRejectsOurCall(PeerKind kind, Bench bench) {
    Pair pair = Pair.idle(bench, kind, PeerOptions.PLAIN, Transport.UDP);
    CallId call = pair.dials();
    pair.peer().rejects();
    assertThat(pair.ended(call)).isIn(Cause.BUSY, Cause.REJECTED_THERE);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void weRejectTheirCall(PeerKind kind, Bench bench) {
    Pair pair = Pair.idle(bench, kind, PeerOptions.PLAIN, Transport.UDP);
    CallId call = pair.rings();
    pair.phone().hangUp(call);
    pair.peer().awaitEnd();
    assertThat(pair.ended(call)).isEqualTo(Cause.REJECTED_HERE);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void weCancelOurCall(PeerKind kind, Bench bench) {
    Pair pair = Pair.idle(bench, kind, PeerOptions.PLAIN, Transport.UDP);
    CallId call = pair.dials();
    pair.phone().hangUp(call);
    pair.peer().awaitEnd();
    assertThat(pair.ended(call)).isEqualTo(Cause.CANCELLED_HERE);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void peerCancelsItsCall(PeerKind kind, Bench bench) {
    Pair pair = Pair.idle(bench, kind, PeerOptions.PLAIN, Transport.UDP);
    CallId call = pair.rings();
    pair.peer().hangsUp();
    assertThat(pair.ended(call)).isEqualTo(Cause.MISSED);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Shows(Feature.CALL_WAITING)
  void weAreBusyForASecondCaller(PeerKind kind, Bench bench) {
    Pair pair = Pair.connected(bench, kind, PeerOptions.PLAIN, Transport.UDP);
    pair.phone().phone().settings().set(HandlingSettings.CALL_WAITING, Owner.PHONE, false);
    SipPeer second = bench.peer(kind, PeerOptions.PLAIN);
    second.calls(pair.ourAddress());
    second.awaitEnd();
    pair.assertBothHear();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void weHangUp(PeerKind kind, Bench bench) {
    Pair pair = Pair.connected(bench, kind, PeerOptions.PLAIN, Transport.UDP);
    pair.phone().hangUp(pair.call());
    pair.peer().awaitEnd();
    assertThat(pair.ended(pair.call())).isEqualTo(Cause.HUNG_UP_HERE);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void peerHangsUp(PeerKind kind, Bench bench) {
    Pair pair = Pair.connected(bench, kind, PeerOptions.PLAIN, Transport.UDP);
    pair.peer().hangsUp();
    assertThat(pair.ended(pair.call())).isEqualTo(Cause.HUNG_UP_THERE);
  }

  /** Our phone, a far one, and the call that our phone dialled, if it has. */
  private record Pair(OurPhone phone, SipPeer peer, String ourAddress, CallId call) {

    static Pair idle(Bench bench, PeerKind kind, PeerOptions options, Transport transport) {
      return idle(bench, kind, options, transport, Map.of());
    }

    static Pair idle(Bench bench, PeerKind kind, PeerOptions options, Transport transport, Map<String, String> more) {
      SipPeer peer = bench.peer(kind, options);
      String user = Bench.freshUser("alice");
      OurPhone phone = bench.phone();
      phone.register(bench.kamailio(), user, transport, more);
      String address = transport == Transport.TLS ? user + "@localhost:" + bench.kamailio().tlsPort() + ";transport=tls"
          : user + "@127.0.0.1:" + bench.kamailio().port();
      return new Pair(phone, peer, "sip:" + address, new CallId("none"));
    }

    static Pair connected(Bench bench, PeerKind kind, PeerOptions options, Transport transport) {
      return connected(bench, kind, options, transport, Map.of());
    }

    static Pair connected(Bench bench, PeerKind kind, PeerOptions options, Transport transport,
        Map<String, String> more) {
      Pair pair = idle(bench, kind, options, transport, more);
      CallId call = pair.dials();
      pair.peer.answers();
      pair.phone.await(call, CallPhase.TALKING);
      return new Pair(pair.phone, pair.peer, pair.ourAddress, call);
    }

    /** Dials, and waits until it rings there. */
    CallId dials() {
      CallId dialled = phone.dial(peer.address());
      peer.awaitRinging();
      phone.await(dialled, CallPhase.RINGING_THERE);
      return dialled;
    }

    /** Is called, and waits until it rings here. */
    CallId rings() {
      peer.calls(ourAddress);
      return phone.awaitRinging();
    }

    void assertBothHear() {
      int here = phone.heard().mark();
      int there = peer.heard().mark();
      peer.heard().awaitSpeech(there, phone.speech());
      phone.heard().awaitSpeech(here, peer.speech());
    }

    /** After a re-INVITE. */
    void assertBothHearAgain() {
      phone.heard().awaitSpeech(phone.heard().mark(), peer.speech());
      peer.recordsAnew();
      peer.heard().awaitSpeech(peer.heard().mark(), phone.speech());
    }

    Cause ended(CallId which) {
      return phone.await(which, CallPhase.ENDED).end().orElseThrow().cause();
    }
  }
}
