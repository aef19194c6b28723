package org.diapason.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.diapason.core.media.MediaStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityTest {

  @ParameterizedTest
  @CsvSource({"0, 2, BEST", "0.02, 2, GOOD", "0.05, 2, FAIR", "0.2, 2, BAD", "0, 20, GOOD", "0, 45, FAIR", "0, 90, BAD",
      "0.02, 90, BAD"})
  void theWorseOfLossAndJitterDecides(double loss, double jitter, Quality expected) {
    assertThat(Quality.of(figures(100, loss, jitter))).isEqualTo(expected);
  }

  @Test
  void nothingIsKnownBeforeTheFirstPacket() {
    assertThat(Quality.of(MediaStatistics.NONE)).isEqualTo(Quality.UNKNOWN);
    assertThat(Quality.of(figures(0, 0, 0))).isEqualTo(Quality.UNKNOWN);
  }

  private static MediaStatistics figures(long received, double loss, double jitter) {
    return new MediaStatistics("opus", 100, received, loss, 0, jitter, 0, 5, 40, 40, -30, -30, 20, Optional.empty());
  }
}
