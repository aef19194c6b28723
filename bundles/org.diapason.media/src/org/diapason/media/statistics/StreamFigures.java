package org.diapason.media.statistics;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.diapason.core.media.MediaPath;
import org.diapason.core.media.MediaStatistics;
import org.diapason.core.time.Clock;
import org.diapason.media.rtp.RtpHeader;

/**
 * The figures of one call, from its packets as they pass. Thread-safe. Reports that leave are put right on their way:
 * the library below writes Unix time where NTP time belongs, so nobody could compute a round trip from it.
 */
public final class StreamFigures {
  /** Bytes that a report about the far side needs. */
  public static final int BLOCK_LENGTH = RtcpPackets.BLOCK;

  private final Clock clock;
  private final NtpTime ntp;
  private final Reception reception = new Reception();
  private final BitRate in = new BitRate();
  private final BitRate out = new BitRate();
  private final Level heard = new Level();
  private final Level said = new Level();
  private volatile DoubleSupplier bufferMillis = () -> -1;
  private volatile String codec = "";
  private volatile Optional<MediaPath> path = Optional.empty();
  private volatile int clockHz = 8_000;
  private long sent;
  private long ourSource = -1;
  private double lossSent = -1;
  private double jitterSentMillis = -1;
  private double roundTripMillis = -1;
  private long lastSenderReport;
  private long lastSenderReportNanos;

  public StreamFigures(Clock clock) {
    this.clock = clock;
    ntp = new NtpTime(clock);
  }

  /** @param newClockHz RTP clock in Hz */
  public void codec(String name, int newClockHz) {
    codec = name;
    clockHz = newClockHz;
  }

  /** Between which addresses it runs from now on. */
  public void path(MediaPath agreed) {
    path = Optional.of(agreed);
  }

  /** @param millis how long sound waits in the receive buffer; asked on any thread */
  public void buffer(DoubleSupplier millis) {
    bufferMillis = millis;
  }

  /** Level of what is heard. */
  public Level heard() {
    return heard;
  }

  /** Level of what is sent. */
  public Level said() {
    return said;
  }

  /** An RTP packet arrived. */
  public synchronized void received(RtpHeader header, int length, boolean sound) {
    long now = clock.nanos();
    reception.take(header, now, sound ? clockHz : 0);
    in.add(length, now);
  }

  /** An RTP packet leaves. */
  public synchronized void sent(RtpHeader header, int length) {
    sent++;
    ourSource = header.source();
    out.add(length, clock.nanos());
  }

  /**
   * An RTCP packet leaves: its NTP time is put right, and if it says nothing of the far side, a block about that is put in.
   *
   * @param data with room for {@link #BLOCK_LENGTH} more bytes behind the packet, else nothing is put in
   * @return the length it has then
   */
  public synchronized int reportSent(byte[] data, int offset, int length) {
    int[] empty = {-1, 0};
    RtcpPackets.visit(data, offset, length, (type, at, blocks, count) -> {
      if (type == RtcpPackets.SENDER_REPORT) {
        long now = ntp.now();
        RtpHeader.putInt32(data, at + 8, now >>> 32);
        RtpHeader.putInt32(data, at + 12, now);
      }
      if (count == 0 && empty[0] < 0) {
        empty[0] = at;
        empty[1] = blocks;
      }
    });
    boolean room = data.length - offset - length >= BLOCK_LENGTH;
    if (empty[0] < 0 || reception.source() < 0 || !room) {
      return length;
    }
    System.arraycopy(data, empty[1], data, empty[1] + BLOCK_LENGTH, offset + length - empty[1]);
    data[empty[0]]++;
    RtcpPackets.lengthen(data, empty[0], BLOCK_LENGTH);
    report(data, empty[1]);
    return length + BLOCK_LENGTH;
  }

  private void report(byte[] data, int at) {
    RtpHeader.putInt32(data, at, reception.source());
    RtpHeader.putInt32(data, at + 4, (long) reception.fractionLost() << 24 | Math.min(reception.lost(), 0x7F_FFFF));
    RtpHeader.putInt32(data, at + 8, reception.extendedHighest());
    RtpHeader.putInt32(data, at + 12, reception.jitterUnits(clockHz));
    RtpHeader.putInt32(data, at + 16, lastSenderReport);
    double since = lastSenderReport == 0 ? 0 : (clock.nanos() - lastSenderReportNanos) / 1e9;
    RtpHeader.putInt32(data, at + 20, (long) (since * 65_536));
  }

  /** An RTCP packet arrived. */
  public synchronized void reportReceived(byte[] data, int offset, int length) {
    RtcpPackets.visit(data, offset, length, (type, at, blocks, count) -> {
      if (type == RtcpPackets.SENDER_REPORT) {
        lastSenderReport = RtpHeader.int32(data, at + 10);
        lastSenderReportNanos = clock.nanos();
      }
      for (int block = 0; block < count; block++) {
        aboutUs(data, blocks + block * RtcpPackets.BLOCK);
      }
    });
  }

  private void aboutUs(byte[] data, int at) {
    if (RtpHeader.int32(data, at) != ourSource) {
      return;
    }
    long lost = RtpHeader.int32(data, at + 4) & 0xFF_FFFF;
    lossSent = sent == 0 || lost > 0x7F_FFFF ? 0 : Math.min(1, (double) lost / sent);
    jitterSentMillis = RtpHeader.int32(data, at + 12) * 1_000.0 / clockHz;
    long report = RtpHeader.int32(data, at + 16);
    long delay = RtpHeader.int32(data, at + 20);
    long trip = NtpTime.middle(ntp.now()) - report - delay & 0xFFFF_FFFFL;
    if (report != 0 && trip < 1L << 31) {
      roundTripMillis = trip * 1_000.0 / 65_536;
    }
  }

  /** The figures of now. */
  public synchronized MediaStatistics snapshot() {
    long now = clock.nanos();
    return new MediaStatistics(codec, sent, reception.received(), reception.loss(), lossSent, reception.jitterMillis(),
        jitterSentMillis, roundTripMillis, in.kbits(now), out.kbits(now), heard.dbfs(), said.dbfs(),
        bufferMillis.getAsDouble(), path);
  }
}
