package org.diapason.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Description;
import org.diapason.core.media.Direction;
import org.diapason.core.media.MediaEvent;
import org.diapason.media.rtp.RtpHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a peer sees of a hold: the clock of the sound goes on, and a talkspurt begins (RFC 3550 §5.1, RFC 3551 §4.1). */
final class WireTest {
  private static final int PAUSE_MILLIS = 600;

  @ParameterizedTest
  @EnumSource(names = {"OPUS", "PCMU"})
  void timeGoesOnThroughAHoldAndTheFirstPacketAfterItIsMarked(AudioCodec codec) throws IOException {
    try (Rig rig = new Rig(); Side caller = rig.side(codec);
        DatagramSocket peer = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      peer.setSoTimeout(5_000);
      caller.session.microphone(true);
      agree(caller, codec, peer, "sendrecv");
      assertThat(next(peer).marker()).as("the first one of all").isTrue();
      for (int i = 0; i < 10; i++) {
        assertThat(next(peer).marker()).isFalse();
      }
      agree(caller, codec, peer, "sendonly");
      RtpHeader last = lastBeforeSilence(peer);
      agree(caller, codec, peer, "sendrecv");
      RtpHeader first = next(peer);
      assertThat(first.marker()).isTrue();
      assertThat(first.sequence()).isEqualTo(last.sequence() + 1 & 0xFFFF);
      assertThat((int) (first.timestamp() - last.timestamp()) * 1_000L / codec.rtpClock())
          .isBetween(PAUSE_MILLIS - 50L, PAUSE_MILLIS + 5_000L);
      assertThat(next(peer).marker()).isFalse();
    }
  }

  @Test
  void theAnswerThatCountsMayFollowOneThatOnlyWasAPreview() throws IOException {
    try (Rig rig = new Rig(); Side caller = rig.side(AudioCodec.PCMU);
        DatagramSocket preview = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        DatagramSocket peer = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      peer.setSoTimeout(5_000);
      caller.session.microphone(true);
      agree(caller, AudioCodec.PCMU, preview, "sendrecv");
      answer(caller, AudioCodec.PCMU, peer, "sendrecv");
      assertThat(next(peer).payloadType()).isZero();
    }
  }

  /** Takes packets until none came for a while. */
  private static RtpHeader lastBeforeSilence(DatagramSocket peer) throws IOException {
    RtpHeader last = null;
    peer.setSoTimeout(PAUSE_MILLIS);
    try {
      while (true) {
        last = next(peer);
      }
    } catch (SocketTimeoutException silent) {
      peer.setSoTimeout(5_000);
    }
    return last;
  }

  private static RtpHeader next(DatagramSocket peer) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
    peer.receive(packet);
    return RtpHeader.read(packet.getData(), 0, packet.getLength()).orElseThrow();
  }

  private static void agree(Side caller, AudioCodec codec, DatagramSocket peer, String direction) {
    long offers = caller.count(MediaEvent.OfferReady.class);
    caller.session.createOffer(Direction.SENDRECV);
    await().atMost(Rig.PATIENCE).until(() -> caller.count(MediaEvent.OfferReady.class) > offers);
    answer(caller, codec, peer, direction);
  }

  private static void answer(Side caller, AudioCodec codec, DatagramSocket peer, String direction) {
    long agreed = caller.count(MediaEvent.Agreed.class);
    String type = codec == AudioCodec.OPUS ? "111" : "0";
    String encoding = codec == AudioCodec.OPUS ? "opus/48000/2" : "PCMU/8000";
    caller.session.applyAnswer(new Description(String.join("\r\n", "v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-",
        "c=IN IP4 127.0.0.1", "t=0 0", "m=audio " + peer.getLocalPort() + " RTP/AVP " + type,
        "a=rtpmap:" + type + " " + encoding, "a=" + direction, "")));
    await().atMost(Rig.PATIENCE).until(() -> caller.count(MediaEvent.Agreed.class) > agreed);
  }
}
