package org.diapason.media.rtp;

/**
 * Shows a source under another SSRC while it sends another payload type than at first. The library binds a player to an
 * SSRC and stops it for good at a change of codec; under a new SSRC it makes a new one. Written on a receiving thread.
 */
public final class SourceAlias {
  private static final int SPREAD = 0x0101_0101;

  private int first = -1;
  private volatile long shown = -1;

  /** Renames the packet in place if need be. */
  public void rename(RtpHeader header, byte[] data, int offset) {
    if (first < 0) {
      first = header.payloadType();
    }
    int mask = header.payloadType() == first ? 0 : (header.payloadType() + 1) * SPREAD;
    shown = (header.source() ^ mask) & 0xFFFF_FFFFL;
    RtpHeader.putInt32(data, offset + 8, shown);
  }

  /** The name that is shown now, -1 before the first packet. */
  public long shown() {
    return shown;
  }
}
