package org.diapason.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Description;
import org.diapason.core.media.Direction;
import org.diapason.core.media.MediaEvent;
import org.diapason.media.rtp.Packets;
import org.junit.jupiter.api.Test;

/** What others send, and what we send too early. */
final class StrangersTest {

  @Test
  void packetsOfStrangersAreNotHeard() throws IOException {
    try (Rig rig = new Rig(); Side caller = rig.side(AudioCodec.PCMU); Side callee = rig.side(AudioCodec.PCMU);
        DatagramSocket stranger = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      Rig.connect(caller, callee);
      await().atMost(Rig.PATIENCE).until(() -> callee.count(MediaEvent.FirstAudio.class) == 1);
      InetSocketAddress target = rtpOf(callee.last(MediaEvent.AnswerReady.class).orElseThrow().answer());
      byte[] noise = Packets.rtp(0, 1, 160, 0x1234, 160);
      Random random = new Random(1);
      for (int i = 0; i < 500; i++) {
        random.nextBytes(noise);
        noise[0] = (byte) 0x80;
        noise[1] = 0;
        stranger.send(new DatagramPacket(noise, noise.length, target));
      }
      long before = callee.session.statistics().packetsReceived();
      await().atMost(Rig.PATIENCE).until(() -> callee.session.statistics().packetsReceived() > before + 20);
      assertThat(callee.session.statistics().lossReceived()).isLessThan(0.05);
      assertThat(callee.session.statistics().levelReceived()).isLessThan(-60);
    }
  }

  @Test
  void nothingLeavesBeforeTheMicrophoneIsOpened() {
    try (Rig rig = new Rig(); Side caller = rig.side(AudioCodec.OPUS); Side callee = rig.side(AudioCodec.OPUS)) {
      caller.session.microphone(true);
      Rig.negotiate(caller, callee, Direction.SENDRECV, Direction.SENDRECV);
      await().atMost(Rig.PATIENCE).until(() -> callee.session.statistics().packetsReceived() > 20);
      assertThat(callee.session.statistics().packetsSent()).isZero();
      assertThat(caller.count(MediaEvent.FirstAudio.class)).isZero();
      callee.session.microphone(true);
      await().atMost(Rig.PATIENCE).until(() -> caller.count(MediaEvent.FirstAudio.class) == 1);
    }
  }

  @Test
  void callsWorkOverIpv6() throws IOException {
    InetAddress six = InetAddress.getByName("::1");
    try (Rig rig = new Rig(); Side caller = new Side(rig.engine, six, true, AudioCodec.OPUS);
        Side callee = new Side(rig.engine, six, true, AudioCodec.OPUS)) {
      Rig.connect(caller, callee);
      await().atMost(Rig.PATIENCE).until(() -> callee.count(MediaEvent.FirstAudio.class) == 1);
      assertThat(caller.last(MediaEvent.OfferReady.class).orElseThrow().offer().sdp()).contains("IN IP6 ");
      assertThat(ContentTest.match(caller, callee, 8).similarity()).isGreaterThan(0.7);
    }
  }

  @Test
  void portsAreEvenAndTheNextFreeOnesAreTaken() {
    try (Rig rig = new Rig()) {
      rig.fixedPorts(45_001);
      try (Side one = rig.side(AudioCodec.PCMU); Side two = rig.side(AudioCodec.PCMU)) {
        one.session.createOffer(Direction.SENDRECV);
        await().atMost(Rig.PATIENCE).until(() -> one.count(MediaEvent.OfferReady.class) == 1);
        two.session.createOffer(Direction.SENDRECV);
        await().atMost(Rig.PATIENCE).until(() -> two.count(MediaEvent.OfferReady.class) == 1);
        int first = rtpOf(one.last(MediaEvent.OfferReady.class).orElseThrow().offer()).getPort();
        int second = rtpOf(two.last(MediaEvent.OfferReady.class).orElseThrow().offer()).getPort();
        assertThat(first).isEven().isGreaterThanOrEqualTo(45_002);
        assertThat(second).isEven().isGreaterThan(first);
      }
    }
  }

  private static InetSocketAddress rtpOf(Description description) {
    Matcher port = Pattern.compile("m=audio (\\d+) ").matcher(description.sdp());
    assertThat(port.find()).isTrue();
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port.group(1)));
  }
}
