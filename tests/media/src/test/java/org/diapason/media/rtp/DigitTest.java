package org.diapason.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DigitTest {
  private static final EventFormat EVENTS = new EventFormat(101, 8_000);

  private final DigitSender sender = new DigitSender();
  private int sequence;
  private long timestamp = 0xFFFF_FF00L;

  /** An event packet as sent. */
  private record Event(boolean marker, long timestamp, int code, boolean end, int duration) {}

  private List<Event> send(int packets, int step) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < packets; i++) {
      byte[] data = Packets.rtp(0, sequence++ & 0xFFFF, timestamp & 0xFFFF_FFFFL, 1, 160);
      timestamp += step;
      int length = sender.transform(data, 0, data.length);
      RtpHeader header = RtpHeader.read(data, 0, length).orElseThrow();
      if (header.payloadType() == 101) {
        assertThat(header.payloadLength()).isEqualTo(4);
        events.add(new Event(header.marker(), header.timestamp(), data[12], data[13] < 0, RtpHeader.short16(data, 14)));
      }
    }
    return events;
  }

  @Test
  void digitGrowsToItsLengthAndEndsThreeTimes() {
    long start = timestamp;
    sender.send('5', 100, EVENTS, 8_000);
    List<Event> events = send(20, 160);
    assertThat(events).hasSize(7);
    assertThat(events).allMatch(event -> event.code() == 5 && event.timestamp() == start);
    assertThat(events).extracting(Event::marker).containsExactly(true, false, false, false, false, false, false);
    assertThat(events).extracting(Event::duration).containsExactly(160, 320, 480, 640, 800, 800, 800);
    assertThat(events).extracting(Event::end).containsExactly(false, false, false, false, true, true, true);
  }

  @Test
  void durationCountsInTheClockOfTheEvents() {
    sender.send('#', 60, EVENTS, 48_000);
    List<Event> events = send(10, 960);
    assertThat(events).extracting(Event::duration).containsExactly(160, 320, 480, 480, 480);
    assertThat(events).allMatch(event -> event.code() == 11);
  }

  @Test
  void digitsAreApartAndArriveOnceEachEvenWithLoss() {
    sender.send('1', 60, EVENTS, 8_000);
    sender.send('1', 60, EVENTS, 8_000);
    sender.send('x', 60, EVENTS, 8_000);
    sender.send('d', 60, EVENTS, 8_000);
    DigitReceiver receiver = new DigitReceiver();
    StringBuilder heard = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      byte[] data = Packets.rtp(0, sequence++, timestamp & 0xFFFF_FFFFL, 1, 160);
      timestamp += 160;
      int length = sender.transform(data, 0, data.length);
      RtpHeader header = RtpHeader.read(data, 0, length).orElseThrow();
      if (header.payloadType() == 101 && i % 3 != 0) {
        receiver.take(header, data, 0).ifPresent(heard::append);
        receiver.take(header, data, 0).ifPresent(heard::append);
      }
    }
    assertThat(heard).hasToString("11D");
  }

  @Test
  void longDigitGoesOnInFurtherSegmentsAndIsOneDigit() {
    EventFormat fine = new EventFormat(101, 48_000);
    long start = timestamp;
    sender.send('8', 3_000, fine, 48_000);
    List<Event> events = send(170, 960);
    assertThat(events).extracting(Event::timestamp)
        .containsOnly(start, start + 0xFFFF & 0xFFFF_FFFFL, start + 2 * 0xFFFF & 0xFFFF_FFFFL);
    assertThat(events.stream().filter(Event::marker)).hasSize(1);
    assertThat(events.stream().filter(event -> event.duration() == 0xFFFF)).hasSize(2).noneMatch(Event::end);
    assertThat(events.subList(events.size() - 3, events.size()))
        .allMatch(event -> event.end() && event.duration() == 3 * 48_000 - 2 * 0xFFFF);
    assertThat(events.stream().filter(Event::end)).hasSize(3);
  }

  @Test
  void segmentsOfALongDigitAreHeardOnceThoughSomeAreLost() {
    DigitReceiver receiver = new DigitReceiver();
    StringBuilder heard = new StringBuilder();
    for (int segment : new int[] {0, 1, 3}) {
      byte[] data = Packets.rtp(101, sequence++, 4_000_000_000L + segment * 0xFFFFL & 0xFFFF_FFFFL, 1, 4);
      data[12] = 9;
      receiver.take(RtpHeader.read(data, 0, data.length).orElseThrow(), data, 0).ifPresent(heard::append);
    }
    byte[] next = Packets.rtp(101, sequence++, 4_000_000_000L + 4 * 0xFFFFL & 0xFFFF_FFFFL, 1, 4);
    next[12] = 9;
    next[1] |= (byte) 0x80;
    receiver.take(RtpHeader.read(next, 0, next.length).orElseThrow(), next, 0).ifPresent(heard::append);
    assertThat(heard).hasToString("99");
  }

  @Test
  void clearedDigitsAreNotSent() {
    sender.send('1', 6_000, EVENTS, 8_000);
    assertThat(send(5, 160)).hasSize(5);
    sender.clear();
    assertThat(send(5, 160)).isEmpty();
  }

  @Test
  void eventsThatAreNoDigitsAreIgnored() {
    byte[] flash = Packets.rtp(101, 1, 1, 1, 4);
    flash[12] = 16;
    RtpHeader header = RtpHeader.read(flash, 0, flash.length).orElseThrow();
    assertThat(new DigitReceiver().take(header, flash, 0)).isEmpty();
  }
}
