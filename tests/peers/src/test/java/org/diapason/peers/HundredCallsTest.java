package org.diapason.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.diapason.peers.rig.Scenario.SOUND;

import java.time.Duration;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.peers.rig.Bench;
import org.diapason.peers.rig.Holdings;
import org.diapason.peers.rig.Needs;
import org.diapason.peers.rig.OurPhone;
import org.diapason.peers.rig.Rig;
import org.diapason.peers.rig.Scenario;
import org.diapason.peers.rig.Sipp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a hundred calls leave behind: nothing. */
@Needs({"kamailio", "sipp"})
@ExtendWith(Rig.class)
class HundredCallsTest {

  private static final int WARM = 5;
  private static final int CALLS = 100;

  /** The longest that a transaction may wait for copies (RFC 3261 §17.1.1.2), and some more. */
  private static final Duration TIMER_D = Duration.ofSeconds(40);

  @Test
  void hundredCallsLeaveNothingBehind(Bench bench) {
    OurPhone phone = bench.phone();
    phone.register(bench.kamailio(), Bench.freshUser("fred"), Transport.UDP, Map.of());
    await().atMost(TIMER_D).untilAsserted(() -> assertThat(phone.onTheWire()).isEmpty());
    int idleTimers = bench.time().pending();
    play(bench, phone, WARM);
    Holdings before = settled();
    play(bench, phone, CALLS);
    await().atMost(TIMER_D).untilAsserted(() -> assertThat(Holdings.now()).isEqualTo(before));
    await().atMost(TIMER_D).untilAsserted(() -> assertThat(phone.onTheWire()).isEmpty());
    await().atMost(TIMER_D).untilAsserted(
        () -> assertThat(bench.time().pending()).as("timers").isLessThanOrEqualTo(idleTimers));
  }

  private static void play(Bench bench, OurPhone phone, int count) {
    Scenario scenario = new Scenario().expectsInvite().answersInviteWith(SOUND, "200 OK").expects("ACK").expects("BYE")
        .answers("200 OK");
    try (Sipp sipp = Sipp.called(bench.folder("sipp"), scenario, count)) {
      calls(phone, sipp, count);
      sipp.assertPlayed();
    }
  }

  private static void calls(OurPhone phone, Sipp sipp, int count) {
    for (int i = 0; i < count; i++) {
      CallId call = phone.dial(sipp.address());
      phone.await(call, CallPhase.TALKING);
      await().atMost(Duration.ofSeconds(5)).pollInterval(Duration.ofMillis(10))
          .until(() -> phone.phone().calls().statistics(call).packetsReceived() > 0);
      if (i == 0) {
        assertHolding(phone);
      }
      phone.hangUp(call);
      phone.await(call, CallPhase.ENDED);
      await().atMost(Duration.ofSeconds(5)).until(() -> phone.phone().calls().idle());
    }
  }

  /** What is to be gone in the end is seen while it is there. */
  private static void assertHolding(OurPhone phone) {
    assertThat(phone.onTheWire()).anyMatch(name -> name.startsWith("call ")).anyMatch(name -> name.startsWith("dialog "))
        .anyMatch(name -> name.startsWith("client INVITE "));
    assertThat(Holdings.now().ports()).as("SIP, RTP and RTCP").hasSizeGreaterThanOrEqualTo(3);
  }

  /** What is held once it no longer changes. */
  private static Holdings settled() {
    Holdings[] last = {Holdings.now()};
    ConditionFactory patient = await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(250));
    patient.during(Duration.ofSeconds(1)).until(() -> {
      Holdings now = Holdings.now();
      boolean same = now.equals(last[0]);
      last[0] = now;
      return same;
    });
    return last[0];
  }
}
