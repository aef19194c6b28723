package org.diapason.media.rtp;

/**
 * Puts the packets of a stream in order again and holds each back until all but the very latest others would have come.
 * How long that is follows the network. One thread puts and one takes; neither ever waits or locks, and
 * once as many packets as there are slots have come, the putting one allocates no more.
 */
public final class ReceiveBuffer {
  /** What is next in order. */
  public enum Next {
    /** A packet with sound. */
    SOUND,
    /** A packet without, such as a telephone event: nothing is missing. */
    NO_SOUND,
    /** It did not come in time. If the one behind it is there, that is given: it may hold something of both (FEC). */
    LOST,
    /** It is not there yet, or not due yet. */
    WAIT
  }

  private static final int SLOTS = 64;
  private static final long MILLI = 1_000_000;
  private static final long LEAST_NANOS = 6 * MILLI;
  private static final long MOST_NANOS = 300 * MILLI;
  private static final long MARGIN_NANOS = 4 * MILLI;
  /** So much too early a packet is still taken once sound runs: a step is 20 ms. */
  private static final long EARLY_NANOS = 10 * MILLI;
  private static final long PACKET_NANOS = 20 * MILLI;
  private static final long NEW_TIME_NANOS = 1_000 * MILLI;
  private static final long STALE_NANOS = 500 * MILLI;
  private static final long EXCESS_NANOS = 30 * MILLI;
  private static final int EXCESS_PACKETS = 50;
  private static final int STARVED = 5;

  private static final class Slot {
    private final Packet packet = new Packet();
    private volatile long sequence = -1;
  }

  private final Slot[] slots = new Slot[SLOTS];
  private final Lateness lateness = new Lateness();
  private volatile long quickest;
  private volatile long target = LEAST_NANOS;
  private volatile long begin;
  private volatile long highest = -1;
  private volatile long next;

  // of the putting thread
  private long source = -1;
  private int clock;
  private long timestamp;

  // of the taking thread
  private boolean running;
  private int starved;
  private long leastDelay = Long.MAX_VALUE;
  private int delays;
  private boolean excess;

  /** An empty one. */
  public ReceiveBuffer() {
    for (int i = 0; i < SLOTS; i++) {
      slots[i] = new Slot();
    }
  }

  /**
   * Takes a packet from the network. Putting thread.
   *
   * @param clockHz of its time stamps
   * @param sound whether it holds sound
   * @param nowNanos when it came
   */
  public void put(RtpHeader header, byte[] data, int offset, int clockHz, boolean sound, long nowNanos) {
    int ahead = (short) (header.sequence() - highest);
    boolean known = header.source() == source && (clockHz == clock || !sound) && Math.abs(ahead) < SLOTS;
    long stamp = known ? timestamp + (int) (header.timestamp() - timestamp) : header.timestamp();
    long dated = sound || !known ? stamp : timestamp; // an event is dated back to its beginning
    long sent = nanos(dated, known ? clock : clockHz);
    if (!known || sound && isFarOff(nowNanos - sent)) {
      restart(header, clockHz);
      ahead = 0;
    }
    if (sound) {
      timestamp = Math.max(stamp, timestamp);
      lateness.take(nowNanos - sent, nowNanos);
      quickest = lateness.quickest();
      target = Math.clamp(lateness.spread() + MARGIN_NANOS, LEAST_NANOS, MOST_NANOS);
    }
    keep(highest + ahead, header, data, offset, sent, sound);
  }

  private static long nanos(long stamp, int clockHz) {
    return stamp / clockHz * 1_000_000_000 + stamp % clockHz * 1_000_000_000 / clockHz;
  }

  private boolean isFarOff(long transit) {
    return !lateness.isEmpty() && Math.abs(transit - lateness.quickest()) > NEW_TIME_NANOS;
  }

  /** Another source, codec or time line: numbers go on far beyond the old ones, so that none is mistaken. */
  private void restart(RtpHeader header, int clockHz) {
    source = header.source();
    clock = clockHz;
    timestamp = header.timestamp();
    lateness.reset();
    long first = Math.max(highest, next) + 2 * SLOTS;
    first += header.sequence() - first & 0xFFFF;
    highest = first;
    begin = first;
  }

  private void keep(long sequence, RtpHeader header, byte[] data, int offset, long sent, boolean sound) {
    long from = Math.max(next, begin);
    if (sequence >= from && sequence < from + SLOTS) {
      Slot slot = slots[(int) (sequence % SLOTS)];
      slot.packet.set(header, data, offset, sent, sound);
      slot.sequence = sequence;
    }
    highest = Math.max(highest, sequence);
  }

  /**
   * What is to be heard now. Taking thread.
   *
   * @param into gets the packet, or the one behind a lost one; empty if there is none
   */
  public Next take(Packet into, long nowNanos) {
    into.clear();
    if (next < begin) {
      next = begin;
      running = false;
    }
    dropStale(nowNanos);
    Packet due = at(next);
    Next found = due != null ? inOrder(due, into, nowNanos) : missing(into, nowNanos);
    starved = found == Next.WAIT ? starved + 1 : 0;
    running = starved < STARVED && (running || found == Next.SOUND);
    return found;
  }

  /** How long the quickest packets are held back at present, milliseconds. Any thread. */
  public double delayMillis() {
    return target / (double) MILLI;
  }

  private Packet at(long sequence) {
    Slot slot = slots[(int) (sequence % SLOTS)];
    return slot.sequence == sequence ? slot.packet : null;
  }

  private Next inOrder(Packet due, Packet into, long nowNanos) {
    long delay = nowNanos - quickest - due.sentNanos();
    if (delay < target - (running ? EARLY_NANOS : 0)) {
      return Next.WAIT;
    }
    into.copy(due);
    next++;
    watch(delay);
    return into.length() > 0 ? Next.SOUND : Next.NO_SOUND;
  }

  private Next missing(Packet into, long nowNanos) {
    for (long later = next + 1; later <= highest; later++) {
      Packet there = at(later);
      if (there != null) {
        long delay = nowNanos - quickest - there.sentNanos() + (later - next) * PACKET_NANOS;
        if (delay < target - EARLY_NANOS) {
          return Next.WAIT;
        }
        if (later == next + 1) {
          into.copy(there);
        }
        next++;
        return Next.LOST;
      }
    }
    return Next.WAIT;
  }

  /** Whoever takes has paused: what is long over is not heard any more. */
  private void dropStale(long nowNanos) {
    if (highest - next >= SLOTS) {
      next = highest - SLOTS / 2;
    }
    for (Packet due = at(next); due != null && nowNanos - quickest - due.sentNanos() > target + STALE_NANOS;
        due = at(next)) {
      next++;
      running = false;
    }
  }

  private void watch(long delay) {
    leastDelay = Math.min(leastDelay, delay);
    if (++delays == EXCESS_PACKETS) {
      excess = leastDelay > target + EXCESS_NANOS;
      leastDelay = Long.MAX_VALUE;
      delays = 0;
    }
  }

  /** Whether one packet less could wait here, and nothing would be missed; true once. Taking thread. */
  public boolean hasExcess() {
    boolean had = excess;
    excess = false;
    return had;
  }

  /** Forgets what waits. Taking thread. */
  public void clear() {
    next = Math.max(begin, highest + 1);
    running = false;
  }
}
