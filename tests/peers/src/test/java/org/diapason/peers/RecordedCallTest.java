package org.diapason.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallRecorded;
import org.diapason.core.call.CallView;
import org.diapason.core.call.RecordingState;
import org.diapason.core.media.RecordingChannels;
import org.diapason.core.media.RecordingFormat;
import org.diapason.core.recording.RecordingSettings;
import org.diapason.core.setting.Owner;
import org.diapason.peers.rig.Bench;
import org.diapason.peers.rig.Feature;
import org.diapason.peers.rig.Needs;
import org.diapason.peers.rig.OurPhone;
import org.diapason.peers.rig.PeerKind;
import org.diapason.peers.rig.PeerOptions;
import org.diapason.peers.rig.Program;
import org.diapason.peers.rig.Recording;
import org.diapason.peers.rig.Rig;
import org.diapason.peers.rig.Shows;
import org.diapason.peers.rig.SipPeer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call with a real phone, recorded by itself. */
@Needs({"kamailio", "opusdec"})
@ExtendWith(Rig.class)
@Shows(Feature.RECORDING)
class RecordedCallTest {

  private final List<CallRecorded> recorded = new CopyOnWriteArrayList<>();

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"BARESIP, WAV", "BARESIP, OPUS", "LINPHONE, WAV", "LINPHONE, OPUS"})
  void incomingCallIsRecordedOurVoiceLeftTheirsRight(PeerKind kind, RecordingFormat format, Bench bench) throws IOException {
    SipPeer peer = bench.peer(kind, PeerOptions.PLAIN);
    OurPhone phone = bench.phone();
    phone.phone().settings().set(RecordingSettings.RECORD_ALL, Owner.PHONE, true);
    phone.phone().settings().set(RecordingSettings.CHANNELS, Owner.PHONE, RecordingChannels.STEREO);
    phone.phone().settings().set(RecordingSettings.FORMAT, Owner.PHONE, format);
    phone.phone().events().subscribe(CallRecorded.class, recorded::add);
    String user = Bench.freshUser("alice");
    phone.register(bench.kamailio(), user, Transport.UDP, Map.of());

    peer.calls("sip:" + user + "@127.0.0.1:" + bench.kamailio().port());
    CallId call = phone.awaitRinging();
    phone.answer(call);
    CallView talking = phone.await(call, CallPhase.TALKING);
    assertThat(talking.recording()).isEqualTo(RecordingState.ON);
    peer.heard().awaitSpeech(peer.heard().mark(), phone.speech());
    phone.heard().awaitSpeech(phone.heard().mark(), peer.speech());
    phone.hangUp(call);

    await().atMost(Duration.ofSeconds(5)).until(() -> !recorded.isEmpty());
    Path folder = bench.folder("channels");
    Path file = wave(recorded.getFirst().file(), folder);
    Recording.channel(file, 0, folder).awaitSpeech(0, phone.speech());
    Recording.channel(file, 1, folder).awaitSpeech(0, peer.speech());
  }

  /** Decoded by somebody else's program where it is Opus. */
  private static Path wave(Path recording, Path folder) {
    if (recording.toString().endsWith(".wav")) {
      return recording;
    }
    Path decoded = folder.resolve("decoded.wav").toAbsolutePath();
    Program.run(folder, List.of("opusdec", "--quiet", "--no-dither", "--rate", "48000",
        recording.toAbsolutePath().toString(), decoded.toString()));
    return decoded;
  }
}
