package org.diapason.media.rtp;

import java.util.Optional;

/** Reads digits from telephone events (RFC 4733): each once, at its first packet that arrives, however long it is. */
public final class DigitReceiver {
  private static final String CODES = "0123456789*#ABCD";

  private static final long SEGMENT = 0xFFFF;
  private static final int MOST_SEGMENTS = 12;

  private boolean any;
  private long lastTimestamp;
  private int lastCode;

  /**
   * Takes a packet of events. Receiving thread only.
   *
   * @return the digit that begins with it
   */
  public Optional<Character> take(RtpHeader header, byte[] data, int offset) {
    if (header.payloadLength() < 4) {
      return Optional.empty();
    }
    int code = data[offset + header.payloadOffset()] & 0xFF;
    boolean known = any && code == lastCode && (header.timestamp() == lastTimestamp || goesOn(header));
    boolean old = any && (header.timestamp() - lastTimestamp & 0xFFFF_FFFFL) > 0x7FFF_FFFFL;
    if (old || code >= CODES.length()) {
      return Optional.empty();
    }
    if (known) {
      lastTimestamp = header.timestamp();
      return Optional.empty();
    }
    any = true;
    lastTimestamp = header.timestamp();
    lastCode = code;
    return Optional.of(CODES.charAt(code));
  }

  /** A further segment of a long event begins where the one before is full (RFC 4733 §2.5.1.3); one may have been lost. */
  private boolean goesOn(RtpHeader header) {
    long later = header.timestamp() - lastTimestamp & 0xFFFF_FFFFL;
    return !header.marker() && later % SEGMENT == 0 && later / SEGMENT <= MOST_SEGMENTS;
  }
}
