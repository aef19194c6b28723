package org.diapason.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.DialResult;
import org.diapason.core.conference.ConferenceId;
import org.diapason.core.conference.ConferencePhase;
import org.diapason.core.conference.Conferences;
import org.diapason.core.conference.CreateResult;
import org.diapason.core.media.AudioCodec;
import org.diapason.peers.rig.Bench;
import org.diapason.peers.rig.Feature;
import org.diapason.peers.rig.Needs;
import org.diapason.peers.rig.OurPhone;
import org.diapason.peers.rig.PeerKind;
import org.diapason.peers.rig.PeerOptions;
import org.diapason.peers.rig.Recording;
import org.diapason.peers.rig.Rig;
import org.diapason.peers.rig.Shows;
import org.diapason.peers.rig.SipPeer;
import org.diapason.peers.rig.Speech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Eight in a conference: we, four baresip and three linphone with all codecs; each says a tone of its own. */
@Needs({"kamailio", "baresip", "linphonec"})
@ExtendWith(Rig.class)
@Shows(Feature.CONFERENCE)
class MixedConferenceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final double LEVEL = -28;
  private static final double TOLERANCE = 3;
  private static final double UNHEARD = LEVEL - 20;
  private static final List<Integer> TONES = List.of(310, 430, 550, 680, 820, 970, 1_130, 1_300);

  private Bench bench;
  private final List<Recording> ears = new ArrayList<>();

  @Test
  void eightWithMixedCodecsHearEachOtherAsLoudAsTheySpeakAndNotThemselves(Bench given) {
    bench = given;
    OurPhone phone = bench.phone(Speech.tone(TONES.getFirst(), LEVEL));
    phone.register(bench.kamailio(), Bench.freshUser("olga"), Transport.UDP, Map.of());
    ears.add(phone.heard());
    Conferences conferences = phone.phone().conferences();
    SipPeer first = speaker(PeerKind.BARESIP, AudioCodec.OPUS);
    CallId call = phone.dial(first.address());
    answer(phone, first, call);
    ConferenceId id = ((CreateResult.Created) conferences.create(List.of(call))).conference();
    await().atMost(PATIENCE).until(() -> conferences.find(id).isPresent());
    for (AudioCodec codec : List.of(AudioCodec.G722, AudioCodec.PCMA, AudioCodec.PCMU)) {
      join(phone, id, speaker(PeerKind.BARESIP, codec));
    }
    for (AudioCodec codec : List.of(AudioCodec.OPUS, AudioCodec.PCMA, AudioCodec.PCMU)) {
      join(phone, id, speaker(PeerKind.LINPHONE, codec));
    }
    await().atMost(PATIENCE).until(() -> conferences.find(id).orElseThrow().phase() == ConferencePhase.TALKING);

    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(250)).untilAsserted(this::assertEachHearsTheOthers);
  }

  private SipPeer speaker(PeerKind kind, AudioCodec codec) {
    Speech tone = Speech.tone(TONES.get(ears.size()), LEVEL);
    SipPeer peer = bench.peer(kind, PeerOptions.PLAIN.with(codec).saying(tone));
    ears.add(peer.heard());
    return peer;
  }

  private static void join(OurPhone phone, ConferenceId id, SipPeer peer) {
    DialResult result = phone.phone().conferences().invite(id, Optional.empty(), peer.address());
    answer(phone, peer, ((DialResult.Dialling) result).call());
  }

  private static void answer(OurPhone phone, SipPeer peer, CallId call) {
    peer.awaitRinging();
    peer.answers();
    phone.await(call, CallPhase.TALKING);
  }

  private void assertEachHearsTheOthers() {
    for (int ear = 0; ear < ears.size(); ear++) {
      List<Double> levels = ears.get(ear).tones(TONES);
      for (int speaker = 0; speaker < TONES.size(); speaker++) {
        String who = ear + " hears " + speaker + " in " + levels;
        if (ear == speaker) {
          assertThat(levels.get(speaker)).as(who).isLessThan(UNHEARD);
        } else {
          assertThat(levels.get(speaker)).as(who).isCloseTo(LEVEL, within(TOLERANCE));
        }
      }
    }
  }
}
