package org.diapason.media.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FrameRingTest {
  private final FrameRing ring = new FrameRing(3);
  private final short[] out = FrameFormat.newFrame();

  private static short[] frame(int value) {
    short[] frame = FrameFormat.newFrame();
    Arrays.fill(frame, (short) value);
    return frame;
  }

  @Test
  void framesComeOutInOrderAcrossManyWrapArounds() {
    for (int i = 0; i < 1_000; i += 2) {
      assertThat(ring.offer(frame(i))).isTrue();
      assertThat(ring.offer(frame(i + 1))).isTrue();
      assertThat(ring.poll(out)).isTrue();
      assertThat(out).containsOnly((short) i);
      assertThat(ring.poll(out)).isTrue();
      assertThat(out).containsOnly((short) (i + 1));
    }
    assertThat(ring.size()).isZero();
  }

  @Test
  void fullRingRefusesAndKeepsWhatItHas() {
    for (int i = 0; i < 3; i++) {
      assertThat(ring.offer(frame(i))).isTrue();
    }
    assertThat(ring.offer(frame(9))).isFalse();
    assertThat(ring.size()).isEqualTo(3);
    assertThat(ring.poll(out)).isTrue();
    assertThat(out).containsOnly((short) 0);
  }

  @Test
  void emptyRingLeavesTheFrameAlone() {
    Arrays.fill(out, (short) 7);
    assertThat(ring.poll(out)).isFalse();
    assertThat(out).containsOnly((short) 7);
  }

  @Test
  void clearedRingIsEmptyAndGoesOn() {
    ring.offer(frame(1));
    ring.offer(frame(2));
    ring.clear();
    assertThat(ring.poll(out)).isFalse();
    ring.offer(frame(3));
    assertThat(ring.poll(out)).isTrue();
    assertThat(out).containsOnly((short) 3);
  }

  @Test
  void changingAFrameAfterwardsDoesNotReachTheRing() {
    short[] frame = frame(5);
    ring.offer(frame);
    Arrays.fill(frame, (short) 6);
    ring.poll(out);
    assertThat(out).containsOnly((short) 5);
  }

  @Test
  void twoThreadsLoseAndTearNothing() {
    int count = 20_000;
    CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
      for (int i = 0; i < count;) {
        if (ring.offer(frame(i))) {
          i++;
        } else {
          Thread.onSpinWait();
        }
      }
    });
    for (int i = 0; i < count;) {
      if (ring.poll(out)) {
        assertThat(out[0]).isEqualTo((short) i);
        assertThat(out[FrameFormat.SAMPLES - 1]).isEqualTo((short) i);
        i++;
      } else {
        Thread.onSpinWait();
      }
    }
    writer.join();
  }

  @Test
  void ringWithoutRoomIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new FrameRing(0));
  }
}
