package org.diapason.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatisticsLogTest extends CallsRig {

  private StatisticsLog log;

  @BeforeEach
  void follow() {
    log = StatisticsLog.of(calls, events, time);
  }

  @Test
  void aCallThatIsTalkedInIsSampledEverySecond() {
    CallId call = talking("600");
    long begin = time.nanos();
    seconds(3);

    assertThat(log.of(call)).extracting(sample -> (sample.nanos() - begin) / 1_000_000_000L).containsExactly(0L, 1L, 2L, 3L);
  }

  @Test
  void onlyTheLastFiveMinutesAreKept() {
    CallId call = talking("600");
    seconds(400);

    List<StatisticsLog.Sample> samples = log.of(call);
    assertThat(samples).hasSize(300);
    assertThat(samples.getLast().nanos()).isEqualTo(time.nanos());
  }

  @Test
  void nothingIsKnownOfCallsThatAreNotTalkedIn() {
    CallId dialling = dialled("601");
    seconds(2);

    assertThat(log.of(dialling)).isEmpty();
    assertThat(log.of(CallId.fresh())).isEmpty();
  }

  @Test
  void aCallThatHasEndedIsForgottenWithItsTimer() {
    CallId call = talking("600");
    calls.hangUp(call);
    settle();
    input(call, new CallInput.Released());
    seconds(1);

    assertThat(log.of(call)).isEmpty();
    assertThat(time.pending()).isZero();
  }

  private void seconds(int count) {
    for (int i = 0; i < count; i++) {
      time.advance(Duration.ofSeconds(1));
      settle();
    }
  }
}
