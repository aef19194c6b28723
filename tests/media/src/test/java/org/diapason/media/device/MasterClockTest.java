package org.diapason.media.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Time stands still unless a test moves it. */
class MasterClockTest {
  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger ticks = new AtomicInteger();
  private final MasterClock clock = new MasterClock(now::get, nanos -> LockSupport.parkNanos(200_000));

  @AfterEach
  void end() {
    clock.close();
  }

  private void started() {
    clock.start();
    clock.onFrame(ticks::incrementAndGet);
    await().until(() -> { // until the deadline is set the passing time does not count
      now.addAndGet(FrameFormat.NANOS / 4);
      return ticks.get() > 0;
    });
  }

  private void pass(int frames) {
    for (int i = 0; i < frames; i++) {
      int before = ticks.get();
      now.addAndGet(FrameFormat.NANOS);
      await().until(() -> ticks.get() == before + 1);
    }
  }

  @Test
  void withoutALeaderItTicksByTime() {
    started();
    int before = ticks.get();
    pass(10);
    assertThat(ticks.get()).isEqualTo(before + 10);
  }

  @Test
  void leaderSetsThePaceAndTimeDoesNot() {
    started();
    Object leader = new Object();
    clock.follow(leader);
    int before = ticks.get();
    for (int i = 1; i <= 5; i++) {
      int expected = before + i;
      clock.deviceFrame(leader);
      await().until(() -> ticks.get() == expected);
    }
    assertThat(ticks.get()).isEqualTo(before + 5);
  }

  @Test
  void streamsThatDoNotLeadAreIgnored() {
    started();
    Object leader = new Object();
    clock.follow(leader);
    int before = ticks.get();
    clock.deviceFrame(new Object());
    clock.deviceFrame(leader);
    await().until(() -> ticks.get() > before);
    assertThat(ticks.get()).isEqualTo(before + 1);
  }

  @Test
  void timeStepsInWhenTheLeaderFallsSilent() {
    started();
    clock.follow(new Object());
    int before = ticks.get();
    await().until(() -> {
      now.addAndGet(FrameFormat.NANOS);
      return ticks.get() >= before + 5;
    });
  }

  @Test
  void longSleepIsNotMadeUpFor() {
    started();
    int before = ticks.get();
    now.addAndGet(60_000_000_000L);
    await().until(() -> clock.skipped() == 1);
    pass(1);
    assertThat(ticks.get()).isLessThan(before + 5);
  }

  @Test
  void listenerThatThrowsIsRemovedAndTheOthersGoOn() {
    clock.onFrame(() -> {
      throw new IllegalStateException("bug");
    });
    started();
    pass(3);
  }

  @Test
  void closedSubscriptionHearsNothingMore() {
    started();
    AtomicInteger other = new AtomicInteger();
    Subscription subscription = clock.onFrame(other::incrementAndGet);
    pass(2);
    subscription.close();
    int heard = other.get();
    pass(2);
    assertThat(other.get()).isEqualTo(heard);
  }
}
