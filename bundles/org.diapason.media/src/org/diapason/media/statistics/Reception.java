package org.diapason.media.statistics;

import org.diapason.media.rtp.RtpHeader;

/**
 * What arrived and what is missing of one synchronization source after the other (RFC 3550 appendix A.1, A.3, A.8).
 * Not thread-safe.
 */
final class Reception {
  private static final int MISORDER = 100;
  private static final int WRAP = 1 << 16;
  private static final double GAP_SECONDS = 1;
  private static final double SMOOTHING = 16;

  private long source = -1;
  private int first;
  private int highest;
  private long cycles;
  private long receivedOfSource;
  private long expectedBefore;
  private long receivedBefore;
  private double transit = Double.NaN;
  private long transitArrival;
  private double jitterSeconds;
  private long expectedAtReport;
  private long receivedAtReport;

  /**
   * Takes a packet.
   *
   * @param clockHz its RTP clock, or 0 if its time stamp means no moment of sending (telephone events)
   */
  void take(RtpHeader header, long arrivalNanos, int clockHz) {
    if (header.source() != source) {
      begin(header);
    }
    count(header.sequence());
    if (clockHz > 0) {
      jitter(header.timestamp(), arrivalNanos, clockHz);
    }
  }

  private void begin(RtpHeader header) {
    expectedBefore = expected();
    receivedBefore += receivedOfSource;
    source = header.source();
    first = header.sequence();
    highest = first;
    cycles = 0;
    receivedOfSource = 0;
    transit = Double.NaN;
  }

  private void count(int sequence) {
    int ahead = sequence - highest & 0xFFFF;
    if (ahead < WRAP / 2) {
      if (sequence < highest) {
        cycles += WRAP;
      }
      highest = sequence;
    } else if (WRAP - ahead > MISORDER) {
      // the sender began anew without changing its SSRC
      expectedBefore = expected();
      receivedBefore += receivedOfSource;
      receivedOfSource = 0;
      first = sequence;
      highest = sequence;
      cycles = 0;
    }
    receivedOfSource++;
  }

  private void jitter(long timestamp, long arrivalNanos, int clockHz) {
    double arrival = arrivalNanos / 1e9;
    double next = arrival - (double) timestamp / clockHz;
    boolean pause = arrivalNanos - transitArrival > GAP_SECONDS * 1e9;
    double difference = Math.abs(next - transit);
    if (!Double.isNaN(transit) && !pause && difference < GAP_SECONDS) {
      jitterSeconds += (difference - jitterSeconds) / SMOOTHING;
    }
    transit = next;
    transitArrival = arrivalNanos;
  }

  /** SSRC heard last, -1 before the first. */
  long source() {
    return source;
  }

  long received() {
    return receivedBefore + receivedOfSource;
  }

  private long expected() {
    return source < 0 ? 0 : expectedBefore + extendedHighest() - first + 1;
  }

  /** Highest sequence number with its cycles (RFC 3550 §6.4.1). */
  long extendedHighest() {
    return cycles + highest;
  }

  /** Packets missing since the start, never below 0. */
  long lost() {
    return Math.max(0, expected() - received());
  }

  /** Share of packets lost since the start, 0-1; -1 before the first. */
  double loss() {
    return expected() == 0 ? -1 : (double) lost() / expected();
  }

  double jitterMillis() {
    return source < 0 ? -1 : jitterSeconds * 1_000;
  }

  /** Jitter in units of a clock. */
  long jitterUnits(int clockHz) {
    return Math.round(jitterSeconds * clockHz);
  }

  /** Loss since the last call in 256ths (RFC 3550 §6.4.1). */
  int fractionLost() {
    long expected = expected() - expectedAtReport;
    long lost = expected - (received() - receivedAtReport);
    expectedAtReport = expected();
    receivedAtReport = received();
    return expected <= 0 || lost <= 0 ? 0 : (int) Math.min(255, (lost << 8) / expected);
  }
}
