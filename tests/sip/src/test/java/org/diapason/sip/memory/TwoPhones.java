package org.diapason.sip.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;

/** Anna, who calls, and bert, who answers after three seconds, registered at one proxy over a good network. */
final class TwoPhones {

  /** Longer than anything of SIP lives but a session timer. */
  static final Duration ALL_OVER = Duration.ofSeconds(150);

  final MemoryStage stage;
  final MemoryPhone anna;
  final MemoryPhone bert;
  private final int idleTimers;

  TwoPhones(MemoryStage stage) {
    this.stage = stage;
    anna = stage.phone("anna");
    bert = stage.phone("bert");
    bert.answersAfter(Duration.ofSeconds(3));
    stage.pass(Duration.ofSeconds(40));
    idleTimers = stage.timers();
  }

  void pass(int seconds) {
    stage.pass(Duration.ofSeconds(seconds));
  }

  /** Talks, over a network that is still good. */
  CallId talking() {
    CallId call = anna.dial("bert");
    pass(5);
    assertThat(List.of(anna.only().phase(), bert.only().phase())).containsOnly(CallPhase.TALKING);
    return call;
  }

  /** Each call that there was has ended once, nothing is left of it on either side, and nothing broke. */
  void assertOver() {
    for (MemoryPhone phone : List.of(anna, bert)) {
      for (CallView call : phone.all()) {
        assertThat(call.phase()).isEqualTo(CallPhase.ENDED);
        assertThat(phone.ends(call.id())).isEqualTo(1);
      }
      assertThat(phone.calls().idle()).isTrue();
      assertThat(phone.openMedia()).isZero();
      assertThat(phone.incidents()).isEmpty();
    }
    assertThat(stage.holdings()).isEmpty();
    assertThat(stage.timers()).as("timers").isEqualTo(idleTimers);
  }
}
