package org.diapason.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.diapason.peers.rig.Scenario.SOUND;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.fixtures.Holdings;
import org.diapason.fixtures.LiveObjects;
import org.diapason.peers.rig.Bench;
import org.diapason.peers.rig.Feature;
import org.diapason.peers.rig.Needs;
import org.diapason.peers.rig.OurPhone;
import org.diapason.peers.rig.Rig;
import org.diapason.peers.rig.Scenario;
import org.diapason.peers.rig.Shows;
import org.diapason.peers.rig.Sipp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What many calls leave behind: nothing. */
@Needs({"kamailio", "sipp"})
@ExtendWith(Rig.class)
@Shows(Feature.MANY_CALLS)
class ManyCallsTest {

  /** More than the last calls whose messages are kept on purpose. */
  private static final int WARM = 20;
  private static final int CALLS = 200;
  private static final int AT_ONCE = 20;

  /** The longest that a transaction may wait for copies (RFC 3261 §17.1.1.2), and some more. */
  private static final Duration TIMER_D = Duration.ofSeconds(40);
  /** Octets; the sound of a call alone has a hundred times as many. */
  private static final long LEAK = 3_000;
  /** Of these the one that finds least alive counts: finalizers let go between them. */
  private static final int LOOKS = 5;
  private static final String HELD = SOUND + "a=recvonly\n";

  private Bench bench;
  private OurPhone phone;
  private int idleTimers;

  @Test
  void twoHundredCallsInSequenceAndTwentyAtOnceLeaveNothingBehind(Bench given) {
    bench = given;
    phone = bench.phone();
    phone.register(bench.kamailio(), Bench.freshUser("fred"), Transport.UDP, Map.of());
    await().atMost(TIMER_D).untilAsserted(() -> assertThat(phone.onTheWire()).isEmpty());
    idleTimers = bench.time().pending();
    inSequence(WARM);
    atOnce();
    Holdings before = settled();
    LiveObjects alive = living();
    inSequence(CALLS);
    atOnce();
    await().atMost(TIMER_D).untilAsserted(() -> assertThat(Holdings.now()).isEqualTo(before));
    LiveObjects after = living();
    assertThat(after.moreThan(alive, AT_ONCE)).as("more objects").isEmpty();
    assertThat(after.bytes() - alive.bytes()).as("bytes").isLessThan(CALLS * LEAK);
  }

  /** The heap once the wire is quiet, no timer of a call waits, and finalizers have let go. */
  private LiveObjects living() {
    await().atMost(TIMER_D).untilAsserted(() -> assertThat(phone.onTheWire()).isEmpty());
    await().atMost(TIMER_D).untilAsserted(
        () -> assertThat(bench.time().pending()).as("timers").isLessThanOrEqualTo(idleTimers));
    phone.forget();
    return Stream.generate(LiveObjects::now).limit(LOOKS).min(Comparator.comparingLong(LiveObjects::bytes)).orElseThrow();
  }

  private void inSequence(int count) {
    Scenario scenario = new Scenario().expectsInvite().answersInviteWith(SOUND, "200 OK").expects("ACK").expects("BYE")
        .answers("200 OK");
    try (Sipp sipp = Sipp.called(bench.folder("sipp"), scenario, count)) {
      for (int i = 0; i < count; i++) {
        CallId call = talk(sipp);
        if (i == 0) {
          assertHolding();
        }
        phone.hangUp(call);
        phone.await(call, CallPhase.ENDED);
        await().atMost(Duration.ofSeconds(5)).pollInterval(Duration.ofMillis(10)).until(() -> phone.phone().calls().idle());
      }
      sipp.assertPlayed();
    }
  }

  private CallId talk(Sipp sipp) {
    CallId call = phone.dial(sipp.address());
    phone.await(call, CallPhase.TALKING);
    await().atMost(Duration.ofSeconds(5)).pollInterval(Duration.ofMillis(10))
        .until(() -> phone.phone().calls().statistics(call).packetsReceived() > 0);
    return call;
  }

  /** All are dialled in one go; whoever answers puts those on hold who have answered before. */
  private void atOnce() {
    Scenario scenario = new Scenario().expectsInvite().answersInviteWith(SOUND, "200 OK").expects("ACK").again()
        .unlessGets("BYE").expectsInvite().answersReinvite(HELD, "200 OK").expects("ACK").repeat().otherwise().answers("200 OK");
    try (Sipp sipp = Sipp.called(bench.folder("sipp"), scenario, AT_ONCE)) {
      List<CallId> calls = IntStream.range(0, AT_ONCE).mapToObj(i -> phone.dial(sipp.address())).toList();
      await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(phone.phone().calls().list())
          .hasSize(AT_ONCE).allMatch(call -> call.phase() == CallPhase.TALKING)
          .filteredOn(CallView::held).hasSize(AT_ONCE - 1));
      assertHolding();
      calls.forEach(phone::hangUp);
      await().atMost(Duration.ofSeconds(20)).until(() -> phone.phone().calls().idle());
      sipp.assertPlayed();
    }
  }

  /** What is to be gone in the end is seen while it is there. */
  private void assertHolding() {
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
