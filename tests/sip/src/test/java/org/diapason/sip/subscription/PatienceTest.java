package org.diapason.sip.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PatienceTest {

  private static Patience after(int failures) {
    Patience patience = Patience.FRESH;
    for (int failure = 0; failure < failures; failure++) {
      patience = patience.failed();
    }
    return patience;
  }

  @Test
  void eachFailureDoublesTheWaitUpToHalfAnHour() {
    assertThat(after(0).delay(false, 1)).isEqualTo(Duration.ofSeconds(30));
    assertThat(after(1).delay(false, 1)).isEqualTo(Duration.ofSeconds(60));
    assertThat(after(5).delay(false, 1)).isEqualTo(Duration.ofSeconds(960));
    assertThat(after(6).delay(false, 1)).isEqualTo(Duration.ofMinutes(30));
    assertThat(after(1_000).delay(false, 1)).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void chanceSpreadsTheTries() {
    assertThat(after(0).delay(false, 0.5)).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void anInvitationCountsOnce() {
    assertThat(after(0).delay(true, 1)).isEqualTo(Duration.ofSeconds(2));
    assertThat(after(1).delay(true, 1)).isEqualTo(Duration.ofSeconds(60));
  }
}
