package org.diapason.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.DialResult;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.call.RecordingState;
import org.diapason.core.conference.ConferenceId;
import org.diapason.core.conference.ConferencePhase;
import org.diapason.core.conference.ConferenceRecorded;
import org.diapason.core.conference.ConferenceView;
import org.diapason.core.conference.Conferences;
import org.diapason.core.conference.CreateResult;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.RecordingChannels;
import org.diapason.core.recording.RecordingSettings;
import org.diapason.core.setting.Owner;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** baresip with PCMA and linphone with Opus in a conference that our phone mixes; each is known by its own speech. */
@Needs({"kamailio", "baresip", "linphonec"})
@ExtendWith(Rig.class)
@Shows(Feature.CONFERENCE)
class ConferenceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Two far phones in one conference. */
  private record Round(
      OurPhone phone, SipPeer baresip, SipPeer linphone, CallId first, CallId second, ConferenceId id) {

    static Round begin(Bench bench) {
      OurPhone phone = bench.phone();
      phone.register(bench.kamailio(), Bench.freshUser("alice"), Transport.UDP, Map.of());
      SipPeer baresip = bench.peer(PeerKind.BARESIP, PeerOptions.PLAIN);
      SipPeer linphone = bench.peer(PeerKind.LINPHONE, PeerOptions.PLAIN.with(AudioCodec.OPUS));
      CallId first = phone.dial(baresip.address());
      baresip.awaitRinging();
      baresip.answers();
      phone.await(first, CallPhase.TALKING);
      Conferences conferences = phone.phone().conferences();
      ConferenceId id = ((CreateResult.Created) conferences.create(List.of(first))).conference();
      await().atMost(PATIENCE).until(() -> conferences.find(id).isPresent());
      CallId second = ((DialResult.Dialling) conferences.invite(id, Optional.empty(), linphone.address())).call();
      linphone.awaitRinging();
      assertThat(conferences.find(id).orElseThrow().phase()).isEqualTo(ConferencePhase.GATHERING);
      linphone.answers();
      await().atMost(PATIENCE).until(() -> conferences.find(id).orElseThrow().phase() == ConferencePhase.TALKING);
      return new Round(phone, baresip, linphone, first, second, id);
    }

    Conferences conferences() {
      return phone.phone().conferences();
    }

    boolean held(CallId call) {
      return phone.phone().calls().find(call).filter(CallView::held).isPresent();
    }
  }

  @Test
  void twoFarPhonesHearEachOtherThroughUs(Bench bench) {
    Round round = Round.begin(bench);
    round.conferences().mute(round.id(), true);
    round.linphone().heard().awaitSpeech(round.linphone().heard().mark(), round.baresip().speech());
    round.baresip().heard().awaitSpeech(round.baresip().heard().mark(), round.linphone().speech());
    round.conferences().muteMember(round.second(), true);
    round.phone().heard().awaitSpeech(round.phone().heard().mark(), round.baresip().speech());
    round.conferences().mute(round.id(), false);
    round.baresip().heard().awaitSpeech(round.baresip().heard().mark(), round.phone().speech());
  }

  @Test
  void privateWordIsHeardByOneOnly(Bench bench) {
    Round round = Round.begin(bench);
    round.conferences().aside(round.first(), true);
    round.linphone().heard().awaitSilence();
    round.baresip().heard().awaitSpeech(round.baresip().heard().mark(), round.phone().speech());
    round.phone().heard().awaitSpeech(round.phone().heard().mark(), round.baresip().speech());
    round.conferences().aside(round.first(), false);
    round.conferences().muteMember(round.first(), true);
    round.linphone().heard().awaitSpeech(round.linphone().heard().mark(), round.phone().speech());
  }

  @Test
  void heldConferenceHearsSilenceAndIsResumed(Bench bench) {
    Round round = Round.begin(bench);
    round.conferences().hold(round.id());
    await().atMost(PATIENCE).until(() -> round.held(round.first()) && round.held(round.second()));
    round.phone().heard().awaitSilence();
    round.conferences().resume(round.id());
    await().atMost(PATIENCE).until(() -> !round.held(round.first()) && !round.held(round.second()));
    round.conferences().muteMember(round.second(), true);
    round.phone().heard().awaitSpeech(round.phone().heard().mark(), round.baresip().speech());
  }

  @Test
  void splittingLeavesAHeldAndAnActiveCall(Bench bench) {
    Round round = Round.begin(bench);
    round.conferences().split(round.second());
    await().atMost(PATIENCE).until(() -> round.held(round.second()));
    assertThat(round.conferences().list()).isEmpty();
    assertThat(round.held(round.first())).isFalse();
    round.baresip().heard().awaitSpeech(round.baresip().heard().mark(), round.phone().speech());
    round.phone().heard().awaitSpeech(round.phone().heard().mark(), round.baresip().speech());
  }

  @Test
  void oneWhoHangsUpLeavesAnOrdinaryCallAndTheEndHangsUpAll(Bench bench) {
    Round round = Round.begin(bench);
    round.linphone().hangsUp();
    await().atMost(PATIENCE).until(() -> round.conferences().list().isEmpty());
    round.baresip().heard().awaitSpeech(round.baresip().heard().mark(), round.phone().speech());
    CreateResult again = round.conferences().create(List.of(round.first()));
    await().atMost(PATIENCE).until(() -> !round.conferences().list().isEmpty());
    round.conferences().end(((CreateResult.Created) again).conference());
    round.baresip().awaitEnd();
    await().atMost(PATIENCE).until(() -> round.phone().phone().calls().idle());
  }

  @Test
  void connectedFarPhonesGoOnWithoutUs(Bench bench) {
    OurPhone phone = bench.phone();
    phone.register(bench.kamailio(), Bench.freshUser("alice"), Transport.UDP, Map.of());
    SipPeer one = bench.peer(PeerKind.LINPHONE, PeerOptions.PLAIN.with(AudioCodec.PCMA));
    SipPeer other = bench.peer(PeerKind.LINPHONE, PeerOptions.PLAIN.with(AudioCodec.PCMA));
    CallId first = talking(phone, one);
    CallId second = talking(phone, other);
    Conferences conferences = phone.phone().conferences();
    ConferenceId id = ((CreateResult.Created) conferences.create(List.of(first, second))).conference();
    await().atMost(PATIENCE).until(() -> conferences.find(id).filter(ConferenceView::connectable).isPresent());
    await().atMost(PATIENCE).until(() -> phone.phone().calls().list().stream().noneMatch(CallView::held));
    conferences.mute(id, true);
    other.heard().awaitSpeech(other.heard().mark(), one.speech());

    assertThat(conferences.connect(id)).isEmpty();

    assertThat(phone.await(first, CallPhase.ENDED).end().orElseThrow().cause()).isEqualTo(Cause.TRANSFERRED);
    phone.await(second, CallPhase.ENDED);
    await().atMost(PATIENCE).until(() -> phone.phone().calls().idle());
    other.heard().awaitSpeech(other.heard().mark(), one.speech());
    one.heard().awaitSpeech(one.heard().mark(), other.speech());
  }

  @Test
  void wholeConferenceIsRecordedInPartsUsLeftWhomWeHearRight(Bench bench) throws IOException {
    Round round = Round.begin(bench);
    List<ConferenceRecorded> files = new CopyOnWriteArrayList<>();
    round.phone().phone().events().subscribe(ConferenceRecorded.class, files::add);
    round.phone().phone().settings().set(RecordingSettings.CHANNELS, Owner.PHONE, RecordingChannels.STEREO);
    round.conferences().muteMember(round.second(), true);
    round.phone().heard().awaitSpeech(round.phone().heard().mark(), round.baresip().speech());

    record(round, files, round.baresip());
    round.conferences().muteMember(round.second(), false);
    round.conferences().muteMember(round.first(), true);
    record(round, files, round.linphone());

    Path folder = bench.folder("channels");
    Path first = files.getFirst().file();
    Path last = files.getLast().file();
    assertThat(files).hasSize(2);
    Recording.channel(first, 0, folder).awaitSpeech(0, round.phone().speech());
    Recording.channel(first, 1, folder).awaitSpeech(0, round.baresip().speech());
    Recording.channel(last, 1, folder).awaitSpeech(0, round.linphone().speech());
  }

  /** A part in which this peer speaks. */
  private static void record(Round round, List<ConferenceRecorded> files, SipPeer speaker) {
    int before = files.size();
    round.conferences().record(round.id(), true);
    await().atMost(PATIENCE)
        .until(() -> round.conferences().find(round.id()).orElseThrow().recording() == RecordingState.ON);
    round.phone().heard().awaitSpeech(round.phone().heard().mark(), speaker.speech());
    round.conferences().record(round.id(), false);
    await().atMost(PATIENCE).until(() -> files.size() > before);
  }

  private static CallId talking(OurPhone phone, SipPeer party) {
    CallId call = phone.dial(party.address());
    party.awaitRinging();
    party.answers();
    phone.await(call, CallPhase.TALKING);
    return call;
  }
}
