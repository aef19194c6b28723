package org.diapason.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.diapason.core.call.RecordingState;
import org.junit.jupiter.api.Test;

class RecordingTimesTest {

  private final RecordingTimes times = new RecordingTimes();

  @Test
  void pausesAreLeftOut() {
    at(RecordingState.ON, 10);
    assertThat(at(RecordingState.ON, 13)).isEqualTo(Duration.ofSeconds(3));
    at(RecordingState.PAUSED, 13);
    assertThat(at(RecordingState.PAUSED, 20)).isEqualTo(Duration.ofSeconds(3));
    at(RecordingState.ON, 20);
    assertThat(at(RecordingState.ON, 22)).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void theNextRecordingBeginsAnew() {
    at(RecordingState.ON, 0);
    assertThat(at(RecordingState.OFF, 5)).isZero();
    assertThat(at(RecordingState.ON, 9)).isZero();
  }

  private Duration at(RecordingState state, long second) {
    return times.of("call", state, Duration.ofSeconds(second).toNanos());
  }
}
