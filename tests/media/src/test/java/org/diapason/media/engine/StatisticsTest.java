package org.diapason.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.awaitility.Awaitility.await;

import java.net.SocketException;
import java.time.Duration;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.MediaPath;
import org.diapason.core.media.MediaStatistics;
import org.diapason.sound.Sounds;
import org.junit.jupiter.api.Test;

final class StatisticsTest {

  @Test
  void theAddressesAreThoseOfBothEnds() throws SocketException {
    try (Rig rig = new Rig(); Side caller = rig.side(AudioCodec.PCMU); Side callee = rig.side(AudioCodec.PCMU)) {
      assertThat(caller.session.statistics().path()).isEmpty();
      Rig.connect(caller, callee);
      await().atMost(Duration.ofSeconds(10)).until(() -> caller.session.statistics().path().isPresent()
          && callee.session.statistics().path().isPresent());
      MediaPath there = callee.session.statistics().path().orElseThrow();
      assertThat(caller.session.statistics().path()).contains(new MediaPath(there.remote(), there.local()));
    }
  }

  /** 5 % loss, 30 ms jitter either way of 80 ms delay. */
  @Test
  void figuresAreWhatTheNetworkReallyDoes() throws SocketException {
    try (Rig rig = new Rig(); Relay relay = new Relay(42, 0.05, 80, 30);
        Side caller = rig.side(AudioCodec.PCMU); Side callee = rig.side(AudioCodec.PCMU)) {
      Rig.connect(caller, callee, relay::offer, relay::answer);
      caller.talker.say(Sounds.tone(440, -20, 30_000, 48_000));
      await().atMost(Duration.ofSeconds(40)).until(() -> callee.session.statistics().packetsReceived() > 900
          && caller.session.statistics().roundTripMs() > 0);
      MediaStatistics here = callee.session.statistics();
      double jitter = relay.toCallee().jitterMillis();
      assertThat(here.lossReceived()).isCloseTo(relay.toCallee().loss(), withinPercentage(10));
      assertThat(here.jitterReceivedMs()).isCloseTo(jitter, withinPercentage(10));
      assertThat(here.kbitReceived()).isCloseTo(68.8 * (1 - here.lossReceived()), withinPercentage(10));
      assertThat(here.levelReceived()).isBetween(-23.0, -17.0);
      MediaStatistics there = caller.session.statistics();
      assertThat(there.roundTripMs()).isCloseTo(160, withinPercentage(10));
      assertThat(there.lossSent()).isCloseTo(relay.toCallee().loss(), withinPercentage(25));
      assertThat(there.jitterSentMs()).isBetween(10.0, 35.0);
      assertThat(there.kbitSent()).isCloseTo(68.8, withinPercentage(10));
      assertThat(there.levelSent()).isBetween(-21.0, -19.0);
    }
  }
}
