package org.diapason.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

final class SourceTest {
  private static final InetSocketAddress SIGNALLED = new InetSocketAddress("127.0.0.1", 4_000);
  private static final InetSocketAddress OTHER_PORT = new InetSocketAddress("127.0.0.1", 4_002);
  private static final InetSocketAddress THIRD_PORT = new InetSocketAddress("127.0.0.1", 4_004);
  private static final InetSocketAddress STRANGER = new InetSocketAddress("127.0.0.2", 4_000);

  private final SourceLatch latch = new SourceLatch(SIGNALLED);
  private final SourceGuard guard = new SourceGuard();

  @Test
  void strangersAreNeverTaken() {
    assertThat(latch.takes(STRANGER)).isFalse();
    assertThat(latch.takes(SIGNALLED)).isTrue();
    assertThat(latch.takes(STRANGER)).isFalse();
  }

  @Test
  void anotherPortOfThePeerIsLatchedOnce() {
    assertThat(latch.takes(OTHER_PORT)).isTrue();
    assertThat(latch.takes(THIRD_PORT)).isFalse();
    assertThat(latch.takes(OTHER_PORT)).isTrue();
  }

  @Test
  void signalledPortAlwaysWins() {
    latch.takes(OTHER_PORT);
    assertThat(latch.takes(SIGNALLED)).isTrue();
    assertThat(latch.takes(OTHER_PORT)).isFalse();
  }

  @Test
  void secondSourceBesideTheFirstIsRefused() {
    assertThat(guard.takes(1, 0)).isTrue();
    assertThat(guard.takes(2, 100_000_000)).isFalse();
    assertThat(guard.takes(1, 150_000_000)).isTrue();
  }

  @Test
  void newSourceAfterSilenceIsTaken() {
    guard.takes(1, 0);
    assertThat(guard.takes(2, 200_000_000)).isTrue();
    assertThat(guard.takes(1, 210_000_000)).isFalse();
  }

  @Test
  void newSourceIsTakenAtOnceWhenOneIsExpected() {
    guard.takes(1, 0);
    guard.reset();
    assertThat(guard.takes(2, 1)).isTrue();
  }
}
