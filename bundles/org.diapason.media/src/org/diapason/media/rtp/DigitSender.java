package org.diapason.media.rtp;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Sends digits as telephone events (RFC 4733): as long as one lasts, its packets take the place of the sound's, so that
 * sequence numbers stay without gap. One digit follows the other after a pause. The last packet is sent three times (§2.5.1.4); one
 * that outlasts the 16 bits of a duration goes on as a further segment (§2.5.1.3).
 */
public final class DigitSender {
  private static final String CODES = "0123456789*#ABCD";
  private static final int END_REPEATS = 3;
  private static final int PAUSE_PACKETS = 3;
  private static final int MAX_DURATION = 0xFFFF;
  private static final int VOLUME = 10; // -10 dBm0
  private static final int MAX_QUEUED = 64;

  private final Queue<Digit> waiting = new ArrayDeque<>();
  private Digit current;
  private long startTimestamp;
  /** Where the segment under way begins, in units of the event's clock. */
  private long segmentStart;
  private int lastDuration;
  private int endsLeft;
  private int pause;

  private record Digit(int code, int millis, int payloadType, int eventClock, int soundClock) {}

  /**
   * Queues a digit.
   *
   * @param digit 0-9, *, #, A-D; others are ignored
   * @param millis 40 to 6000
   * @param events how events were agreed on
   * @param soundClock RTP clock of the sound in Hz
   */
  public synchronized void send(char digit, int millis, EventFormat events, int soundClock) {
    int code = CODES.indexOf(Character.toUpperCase(digit));
    if (code >= 0 && waiting.size() < MAX_QUEUED) {
      int length = Math.clamp(millis, 40, 6_000);
      waiting.add(new Digit(code, length, events.payloadType(), events.clock(), soundClock));
    }
  }

  /** Drops what waits and what sounds. */
  public synchronized void clear() {
    waiting.clear();
    current = null;
  }

  /**
   * Turns a packet of sound into one of the digit under way, if there is one.
   *
   * @param data packet from {@code offset} on; changed in place
   * @return the new length of the packet, or its old one if nothing was changed
   */
  public synchronized int transform(byte[] data, int offset, int length) {
    if (current == null && !begin()) {
      return length;
    }
    return RtpHeader.read(data, offset, length).map(header -> write(header, data, offset)).orElse(length);
  }

  private boolean begin() {
    if (pause > 0) {
      pause--;
      return false;
    }
    current = waiting.poll();
    startTimestamp = -1;
    segmentStart = 0;
    endsLeft = 0;
    return current != null;
  }

  private int write(RtpHeader header, byte[] data, int offset) {
    boolean first = startTimestamp < 0;
    if (first) {
      startTimestamp = header.timestamp();
      lastDuration = 0;
    }
    if (endsLeft == 0) {
      advance(header.timestamp());
    }
    byte flags = (byte) (first ? 0x80 : 0);
    data[offset + 1] = (byte) (flags | current.payloadType());
    RtpHeader.putInt32(data, offset + 4, startTimestamp);
    int at = offset + header.payloadOffset();
    data[at] = (byte) current.code();
    data[at + 1] = (byte) ((endsLeft > 0 ? 0x80 : 0) | VOLUME);
    data[at + 2] = (byte) (lastDuration >> 8);
    data[at + 3] = (byte) lastDuration;
    data[offset] &= (byte) ~0x20; // the padding is gone with the sound
    if (endsLeft > 0 && --endsLeft == 0) {
      current = null;
      pause = PAUSE_PACKETS;
    }
    return header.payloadOffset() + 4;
  }

  /** The duration counts from the beginning of the segment to the end of this packet's 20 ms. */
  private void advance(long timestamp) {
    if (lastDuration == MAX_DURATION) {
      startTimestamp = startTimestamp + (long) MAX_DURATION * current.soundClock() / current.eventClock() & 0xFFFF_FFFFL;
      segmentStart += MAX_DURATION;
    }
    long sound = (timestamp - startTimestamp & 0xFFFF_FFFFL) + current.soundClock() / 50;
    long duration = sound * current.eventClock() / current.soundClock();
    lastDuration = (int) Math.min(duration, MAX_DURATION);
    if (duration <= MAX_DURATION && segmentStart + duration >= (long) current.millis() * current.eventClock() / 1_000) {
      endsLeft = END_REPEATS;
    }
  }
}
