package org.diapason.media.rtp;

import java.util.Optional;

/** Reads digits from telephone events (RFC 4733): each once, at its first packet that arrives. */
public final class DigitReceiver {
  private static final String CODES = "0123456789*#ABCD";

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
    boolean known = any && header.timestamp() == lastTimestamp && code == lastCode;
    boolean old = any && (header.timestamp() - lastTimestamp & 0xFFFF_FFFFL) > 0x7FFF_FFFFL;
    if (known || old || code >= CODES.length()) {
      return Optional.empty();
    }
    any = true;
    lastTimestamp = header.timestamp();
    lastCode = code;
    return Optional.of(CODES.charAt(code));
  }
}
