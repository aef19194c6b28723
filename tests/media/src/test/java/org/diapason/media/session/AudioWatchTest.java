package org.diapason.media.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.diapason.core.media.MediaEvent;
import org.diapason.fixtures.VirtualTime;
import org.junit.jupiter.api.Test;

final class AudioWatchTest {
  private final VirtualTime time = new VirtualTime();
  private final List<MediaEvent> events = new ArrayList<>();
  private final AudioWatch watch = new AudioWatch(time, events::add);

  @Test
  void firstPacketIsToldOnce() {
    watch.expect(true);
    watch.packet();
    watch.packet();
    assertThat(events).containsExactly(new MediaEvent.FirstAudio());
  }

  @Test
  void silenceWarnsAfterFiveSecondsAndIsFatalAfterSixty() {
    watch.expect(true);
    watch.packet();
    time.advance(Duration.ofMillis(4_999));
    assertThat(events).hasSize(1);
    time.advance(Duration.ofMillis(2));
    assertThat(events).last().isEqualTo(new MediaEvent.AudioLost(false));
    time.advance(Duration.ofMillis(54_990));
    assertThat(events).hasSize(2);
    time.advance(Duration.ofMillis(20));
    assertThat(events).last().isEqualTo(new MediaEvent.AudioLost(true));
    time.advance(Duration.ofHours(1));
    assertThat(events).hasSize(3);
  }

  @Test
  void nothingFromTheBeginningCountsToo() {
    watch.expect(true);
    time.advance(Duration.ofSeconds(6));
    assertThat(events).containsExactly(new MediaEvent.AudioLost(false));
  }

  @Test
  void packetsAfterALossAreToldAndWatchedAgain() {
    watch.expect(true);
    watch.packet();
    time.advance(Duration.ofSeconds(6));
    watch.packet();
    assertThat(events).last().isEqualTo(new MediaEvent.AudioBack());
    time.advance(Duration.ofSeconds(6));
    assertThat(events).last().isEqualTo(new MediaEvent.AudioLost(false));
  }

  @Test
  void steadyPacketsAreNoLoss() {
    watch.expect(true);
    for (int second = 0; second < 100; second++) {
      watch.packet();
      time.advance(Duration.ofSeconds(1));
    }
    assertThat(events).containsExactly(new MediaEvent.FirstAudio());
  }

  @Test
  void holdIsNoLoss() {
    watch.expect(true);
    watch.packet();
    watch.expect(false);
    time.advance(Duration.ofHours(1));
    assertThat(events).hasSize(1);
    watch.expect(true);
    time.advance(Duration.ofMillis(5_001));
    assertThat(events).last().isEqualTo(new MediaEvent.AudioLost(false));
  }

  @Test
  void closedWatchTellsNothingAndLeavesNoTimer() {
    watch.expect(true);
    watch.close();
    watch.packet();
    time.advance(Duration.ofHours(1));
    assertThat(events).isEmpty();
    assertThat(time.pending()).isZero();
  }
}
