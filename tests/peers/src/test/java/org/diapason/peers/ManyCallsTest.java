package org.diapason.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.diapason.peers.rig.Scenario.SOUND;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import org.diapason.peers.rig.LeapingTime;
import org.diapason.peers.rig.Needs;
import org.diapason.peers.rig.OurPhone;
import org.diapason.peers.rig.Rig;
import org.diapason.peers.rig.Scenario;
import org.diapason.peers.rig.Shows;
import org.diapason.peers.rig.Sipp;
import org.diapason.peers.rig.Speech;
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

  /** For that long copies of messages are waited for (RFC 3261 §17.1.1.2), in leaps of a second. */
  private static final Duration TIMER_D = Duration.ofSeconds(40);
  private static final Duration LEAP = Duration.ofSeconds(1);
  /** Octets; the sound of a call alone has a hundred times as many. */
  private static final long LEAK = 3_000;
  /** So many looks in a row find no less alive when finalizers have let go. */
  private static final int LOOKS = 3;
  private static final String HELD = SOUND + "a=recvonly\n";

  private Bench bench;
  private LeapingTime time;
  private OurPhone phone;
  private int idleTimers;

  @Test
  void twoHundredCallsInSequenceAndTwentyAtOnceLeaveNothingBehind(Bench given) {
    bench = given;
    time = new LeapingTime(bench.time());
    phone = bench.keep(OurPhone.start(bench.folder("phone"), time, new Speech(1)));
    phone.register(bench.kamailio(), Bench.freshUser("fred"), Transport.UDP, Map.of());
    idleTimers = Integer.MAX_VALUE;
    awaitSilence();
    idleTimers = time.pending();
    inSequence(WARM);
    atOnce();
    Holdings before = settled();
    awaitSilence();
    LiveObjects alive = least();
    inSequence(CALLS);
    atOnce();
    await().atMost(TIMER_D).untilAsserted(() -> assertThat(Holdings.now()).isEqualTo(before));
    awaitSilence();
    await().atMost(TIMER_D).untilAsserted(() -> {
      LiveObjects after = LiveObjects.now();
      assertThat(after.moreThan(alive, AT_ONCE)).as("more objects").isEmpty();
      assertThat(after.bytes() - alive.bytes()).as("bytes").isLessThan(CALLS * LEAK);
    });
  }

  /** The heap once finalizers have let go of what was there before. */
  private static LiveObjects least() {
    LiveObjects least = LiveObjects.now();
    for (int same = 0; same < LOOKS; same++) {
      LiveObjects next = LiveObjects.now();
      if (next.bytes() < least.bytes()) {
        least = next;
        same = -1;
      }
    }
    return least;
  }

  /** Nothing is on the wire, no transaction waits for copies, and no timer of a call is set. */
  private void awaitSilence() {
    await().atMost(TIMER_D).untilAsserted(() -> {
      time.leap(LEAP);
      assertThat(phone.onTheWire()).isEmpty();
    });
    await().atMost(TIMER_D).untilAsserted(() -> assertThat(time.pending()).as("timers").isLessThanOrEqualTo(idleTimers));
    phone.forget();
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
