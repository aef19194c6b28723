package org.diapason.peers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.media.AudioEnd;
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
import org.diapason.peers.rig.SoundServer;
import org.diapason.peers.rig.Speech;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A call through a real sound server: from one program's headset to the other's speaker. */
@Needs({"kamailio", "baresip", "pulseaudio"})
@ExtendWith(Rig.class)
@Shows(Feature.SOUND_SERVER)
class SoundServerTest {

  @Test
  void bothHearEachOtherThroughASoundServer(Bench bench) {
    Optional<String> address = SoundServer.address();
    Assumptions.assumeTrue(address.isPresent(), "not run, PULSE_SERVER names no socket");
    Path folder = bench.folder("sound");
    SoundServer server = bench.keep(SoundServer.start(folder, address.get()));
    Speech speech = new Speech(4);
    Path heard = folder.resolve("speaker.wav").toAbsolutePath();
    bench.keep(server.speaks(speech.write(folder.resolve("says.wav"), 48_000, 20)));
    bench.keep(server.records(heard));
    SipPeer peer = bench.peer(PeerKind.BARESIP, PeerOptions.PLAIN);
    OurPhone phone = bench.keep(OurPhone.start(bench.folder("phone"), bench.time(), new AudioEnd.Device("headset"),
        new AudioEnd.Device("spk"), speech));
    phone.register(bench.kamailio(), Bench.freshUser("gina"), Transport.UDP, Map.of());
    CallId call = phone.dial(peer.address());
    peer.awaitRinging();
    peer.answers();
    phone.await(call, CallPhase.TALKING);
    peer.heard().awaitSpeech(0, speech);
    new Recording(() -> List.of(heard)).awaitSpeech(0, peer.speech());
  }
}
