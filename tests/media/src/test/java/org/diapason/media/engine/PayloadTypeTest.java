package org.diapason.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Description;
import org.diapason.core.media.Direction;
import org.diapason.core.media.MediaEvent;
import org.diapason.media.rtp.RtpHeader;
import org.junit.jupiter.api.Test;

/** A peer of few words: a port, and answers written by hand. */
final class PayloadTypeTest {

  @Test
  void payloadTypesAreThoseOfTheAnswerAlsoWhenTheyChange() throws IOException {
    try (Rig rig = new Rig(); Side caller = rig.side(AudioCodec.OPUS, AudioCodec.PCMA);
        DatagramSocket peer = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      peer.setSoTimeout(5_000);
      caller.session.microphone(true);
      agree(caller, answer(peer, "111", "opus/48000/2"));
      assertThat(nextPayloadType(peer, 111)).isEqualTo(111);
      agree(caller, answer(peer, "97", "opus/48000/2"));
      assertThat(nextPayloadType(peer, 97)).isEqualTo(97);
      agree(caller, answer(peer, "8", "PCMA/8000"));
      assertThat(nextPayloadType(peer, 8)).isEqualTo(8);
      agree(caller, answer(peer, "96", "opus/48000/2"));
      assertThat(nextPayloadType(peer, 96)).isEqualTo(96);
    }
  }

  private static void agree(Side caller, Description answer) {
    long offers = caller.count(MediaEvent.OfferReady.class);
    long agreed = caller.count(MediaEvent.Agreed.class);
    caller.session.createOffer(Direction.SENDRECV);
    await().atMost(Rig.PATIENCE).until(() -> caller.count(MediaEvent.OfferReady.class) > offers);
    caller.session.applyAnswer(answer);
    await().atMost(Rig.PATIENCE).until(() -> caller.count(MediaEvent.Agreed.class) > agreed);
  }

  private static Description answer(DatagramSocket peer, String type, String encoding) {
    return new Description(String.join("\r\n", "v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "c=IN IP4 127.0.0.1",
        "t=0 0", "m=audio " + peer.getLocalPort() + " RTP/AVP " + type, "a=rtpmap:" + type + " " + encoding, ""));
  }

  /** The payload type that settles within some packets. */
  private static int nextPayloadType(DatagramSocket peer, int wanted) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
    int type = -1;
    for (int i = 0; i < 100 && type != wanted; i++) {
      peer.receive(packet);
      type = RtpHeader.read(packet.getData(), 0, packet.getLength()).orElseThrow().payloadType();
    }
    for (int i = 0; i < 10; i++) {
      peer.receive(packet);
      type = RtpHeader.read(packet.getData(), 0, packet.getLength()).orElseThrow().payloadType();
      if (type != wanted) {
        return type;
      }
    }
    return type;
  }
}
