package org.diapason.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.diapason.media.rtp.ReceiveBuffer.Next;
import org.junit.jupiter.api.Test;

/** Packets of 20 ms on their way, and an ear that wants one every 20 ms, all in virtual time. */
final class ReceiveBufferTest {
  private static final long MILLI = 1_000_000;
  private static final long FRAME = 20 * MILLI;
  private static final long PHASE = 3 * MILLI;
  private static final int CLOCK = 8_000;

  private final ReceiveBuffer buffer = new ReceiveBuffer();
  private final Packet packet = new Packet();
  private final List<Arrival> air = new ArrayList<>();
  private final List<Next> heard = new ArrayList<>();
  private final List<Integer> sequences = new ArrayList<>();
  private final List<Long> delays = new ArrayList<>();
  private long ear;

  private record Arrival(long nanos, int number, long source, boolean sound) {}

  private void send(int number, double delayMillis) {
    send(number, delayMillis, 7, true);
  }

  private void send(int number, double delayMillis, long source, boolean sound) {
    air.add(new Arrival(number * FRAME + (long) (delayMillis * MILLI), number, source, sound));
  }

  /** Lets all of it arrive and be heard, until so many frames have passed. */
  private void run(int frames) {
    air.sort(Comparator.comparingLong(Arrival::nanos));
    for (int i = 0; i < frames; i++, ear += FRAME) {
      while (!air.isEmpty() && air.getFirst().nanos() <= ear + PHASE) {
        arrive(air.removeFirst());
      }
      Next next = buffer.take(packet, ear + PHASE);
      if (next == Next.SOUND && buffer.hasExcess()) {
        buffer.take(packet, ear + PHASE);
      }
      heard.add(next);
      int sent = next == Next.SOUND ? packet.payload()[0] & 0xFF | (packet.payload()[1] & 0xFF) << 8 : -1;
      sequences.add(sent);
      if (sent >= 0) {
        delays.add((ear + PHASE - sent * FRAME) / MILLI);
      }
    }
  }

  private void arrive(Arrival arrival) {
    byte[] data = Packets.rtp(0, arrival.number() & 0xFFFF, 160L * arrival.number(), arrival.source(), 160);
    data[12] = (byte) arrival.number();
    data[13] = (byte) (arrival.number() >> 8);
    buffer.put(RtpHeader.read(data, 0, data.length).orElseThrow(), data, 0, CLOCK, arrival.sound(), arrival.nanos());
  }

  private long count(Next what) {
    return heard.stream().filter(what::equals).count();
  }

  private List<Integer> sounds() {
    return sequences.stream().filter(sequence -> sequence >= 0).toList();
  }

  @Test
  void quietNetworkIsHeardWithinAFrame() {
    for (int i = 0; i < 200; i++) {
      send(i, 1 + i % 2);
    }
    run(200);
    assertThat(sounds()).hasSizeGreaterThan(197).isSorted().doesNotHaveDuplicates();
    assertThat(delays).allMatch(delay -> delay <= 26);
    assertThat(heard.subList(2, 200)).containsOnly(Next.SOUND);
  }

  @Test
  void orderIsRestoredOnceTheNetworkIsKnown() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      send(i, 50 + random.nextDouble(-30, 30));
    }
    run(1_000);
    assertThat(sounds()).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(960);
    assertThat(delays.subList(200, 900)).allMatch(delay -> delay < 140);
  }

  @Test
  void lostPacketIsToldWithTheOneBehindIt() {
    for (int i = 0; i < 50; i++) {
      if (i != 20) {
        send(i, 1);
      }
    }
    run(20);
    do {
      run(1);
    } while (heard.getLast() == Next.SOUND);
    assertThat(heard.getLast()).isEqualTo(Next.LOST);
    assertThat(packet.length()).as("the one behind").isEqualTo(160);
    assertThat(packet.payload()[0]).isEqualTo((byte) 21);
    run(1);
    assertThat(sequences.getLast()).as("is heard itself as well").isEqualTo(21);
  }

  @Test
  void delayOfAHiccupIsGivenBack() {
    for (int i = 0; i < 1_000; i++) {
      send(i, i >= 300 && i < 310 ? 200 - 20 * (i - 300) : 1);
    }
    run(1_000);
    assertThat(delays.get(315)).isGreaterThan(100);
    assertThat(delays.getLast()).isLessThan(60);
    assertThat(sounds()).isSorted();
  }

  @Test
  void newSourceIsHeardAfterTheOldOne() {
    for (int i = 0; i < 50; i++) {
      send(i, 1);
    }
    for (int i = 50; i < 100; i++) {
      send(i, 1, 8, true);
    }
    run(100);
    assertThat(sounds()).isSorted().hasSizeGreaterThan(94).contains(40, 60);
  }

  @Test
  void eventsBetweenSoundAreNoLoss() {
    for (int i = 0; i < 60; i++) {
      send(i, 1, 7, i < 20 || i > 30);
    }
    run(60);
    assertThat(count(Next.LOST)).isZero();
    assertThat(count(Next.NO_SOUND)).isEqualTo(11);
  }

  @Test
  void numbersMayWrapAround() {
    ear = 65_500 * FRAME;
    for (int i = 65_500; i < 65_535; i++) {
      send(i, 1);
    }
    for (int i = 65_535; i < 65_600; i++) {
      send(i, 1);
    }
    run(100);
    assertThat(count(Next.LOST)).isZero();
    assertThat(count(Next.SOUND)).isGreaterThan(96);
  }

  @Test
  void pauseOfTheSpeakerIsNotMadeUpFor() {
    for (int i = 0; i < 300; i++) {
      send(i, 1);
    }
    run(50);
    ear += 150 * FRAME;
    run(100);
    assertThat(delays.getLast()).as("nothing old is heard").isLessThan(700);
  }

  @Test
  void clearedIsForgotten() {
    for (int i = 0; i < 20; i++) {
      send(i, 1);
    }
    run(20);
    buffer.clear();
    assertThat(buffer.take(packet, ear)).isEqualTo(Next.WAIT);
  }

  @Test
  void anEmptyBufferIsSmallAndOneThatRunsAllocatesNothing() {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long empty = thread.getCurrentThreadAllocatedBytes();
    ReceiveBuffer fresh = new ReceiveBuffer();
    assertThat(thread.getCurrentThreadAllocatedBytes() - empty).as("bytes of an empty one").isLessThan(16_000);
    byte[] data = Packets.rtp(0, 0, 0, 7, 160);
    List<RtpHeader> headers = IntStream.range(0, 400).mapToObj(i -> Packets.header(0, i, 160L * i, 7)).toList();
    talk(fresh, data, headers.subList(0, 200), 0);
    long running = thread.getCurrentThreadAllocatedBytes();
    talk(fresh, data, headers.subList(200, 400), 200);
    assertThat(thread.getCurrentThreadAllocatedBytes() - running).as("bytes for 200 packets").isLessThan(200);
    assertThat(packet.payload()).hasSizeLessThan(512);
  }

  private void talk(ReceiveBuffer into, byte[] data, List<RtpHeader> headers, int first) {
    for (int i = 0; i < headers.size(); i++) {
      long now = (first + i) * FRAME;
      into.put(headers.get(i), data, 0, CLOCK, true, now);
      into.take(packet, now + PHASE);
    }
  }

  @Test
  void longPacketsFindRoomAndTooLongOnesAreNone() {
    assertThat(length(2_048)).isEqualTo(2_048);
    assertThat(length(2_049)).isZero();
    assertThat(length(10)).isEqualTo(10);
  }

  private int length(int payload) {
    byte[] data = Packets.rtp(0, 1, 160, 7, payload);
    packet.set(RtpHeader.read(data, 0, data.length).orElseThrow(), data, 0, 0, true);
    return packet.length();
  }
}
