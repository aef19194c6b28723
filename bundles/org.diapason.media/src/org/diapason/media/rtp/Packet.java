package org.diapason.media.rtp;

/** What of an RTP packet is wanted to hear it; filled again and again. For one thread at a time. */
public final class Packet {
  private static final int ROOM = 2_048;

  private final byte[] payload = new byte[ROOM];
  private int payloadType;
  private int length;
  private long sentNanos;

  /** The first {@link #length} bytes count. */
  public byte[] payload() {
    return payload;
  }

  /** 0 to 127. */
  public int payloadType() {
    return payloadType;
  }

  /** Bytes of payload; 0 for a packet without sound. */
  public int length() {
    return length;
  }

  /** Its time stamp in nanoseconds. */
  long sentNanos() {
    return sentNanos;
  }

  /** Becomes the same as another one. */
  void copy(Packet other) {
    payloadType = other.payloadType;
    length = other.length;
    sentNanos = other.sentNanos;
    System.arraycopy(other.payload, 0, payload, 0, length);
  }

  /** Has nothing in it any more. */
  void clear() {
    length = 0;
  }

  /** @param sound whether its payload is wanted */
  void set(RtpHeader header, byte[] data, int offset, long sent, boolean sound) {
    payloadType = header.payloadType();
    length = sound && header.payloadLength() <= ROOM ? header.payloadLength() : 0;
    sentNanos = sent;
    System.arraycopy(data, offset + header.payloadOffset(), payload, 0, length);
  }
}
