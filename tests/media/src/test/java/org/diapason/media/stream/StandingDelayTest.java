package org.diapason.media.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StandingDelayTest {
  private final StandingDelay delay = new StandingDelay();

  @Test
  void oneFrameInTwoSecondsIsSkippedWhileTheBufferNeverRunsLow() {
    assertThat(IntStream.range(0, 500).filter(frame -> delay.skips(false)).count()).isEqualTo(5);
  }

  @Test
  void nothingIsSkippedIfTheBufferRunsLowNowAndThen() {
    assertThat(IntStream.range(0, 500).filter(frame -> delay.skips(frame % 99 == 0)).count()).isZero();
  }
}
