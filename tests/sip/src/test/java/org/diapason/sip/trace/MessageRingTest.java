package org.diapason.sip.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Executor;
import org.diapason.fixtures.VirtualTime;
import org.junit.jupiter.api.Test;

/** How much is kept, and for how long. */
final class MessageRingTest {

  private final VirtualTime time = new VirtualTime();

  private MessageRing ring(Executor threads) {
    return new MessageRing(time, threads, new Redaction(new Random(1)));
  }

  private static void add(MessageRing ring, String call, int number) {
    byte[] bytes = ("INFO sip:x SIP/2.0\r\nCall-ID: " + call + "\r\nCSeq: " + number + " INFO\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
    ring.add("udp:1.2.3.4:5060", true, bytes, bytes.length);
  }

  @Test
  void theLastMessagesOfACallAreKeptInOrder() {
    MessageRing ring = ring(Runnable::run);
    for (int number = 1; number <= 100; number++) {
      add(ring, "a", number);
      time.advance(Duration.ofMillis(1));
    }

    assertThat(ring.messages()).hasSize(40);
    assertThat(ring.messages().getFirst().text()).contains("CSeq: 61 INFO");
    assertThat(ring.messages().getLast().text()).contains("CSeq: 100 INFO");
  }

  @Test
  void theLastCallsAreKept() {
    MessageRing ring = ring(Runnable::run);
    for (int call = 1; call <= 100; call++) {
      add(ring, "call-" + call, 1);
    }

    assertThat(ring.messages()).hasSize(24).extracting(TracedMessage::callId).contains("call-100", "call-77")
        .doesNotContain("call-76");
  }

  @Test
  void aFloodThatNobodyHasTimeForIsBounded() {
    Queue<Runnable> later = new ArrayDeque<>();
    MessageRing ring = ring(later::add);
    for (int number = 1; number <= 10_000; number++) {
      add(ring, "call-" + number % 10, number);
    }

    assertThat(later).hasSize(1);
    assertThat(ring.messages()).isEmpty();
    later.remove().run();
    assertThat(ring.messages()).hasSize(128);
    add(ring, "again", 1);
    assertThat(later).hasSize(1);
  }

  @Test
  void aHugeMessageIsCutOff() {
    MessageRing ring = ring(Runnable::run);
    byte[] bytes = ("INFO sip:x SIP/2.0\r\nCall-ID: a\r\nAllow: " + "INVITE,".repeat(10_000))
        .getBytes(StandardCharsets.UTF_8);
    ring.add("udp:1.2.3.4:5060", false, bytes, bytes.length);

    assertThat(ring.messages().getFirst().text().length()).isLessThan(5_000);
  }
}
