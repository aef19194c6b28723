package org.diapason.media.rtp;

/**
 * What of an RTP packet is wanted to hear it; filled again and again. It takes the room of the longest payload so far, so that a
 * call that sends short ones, or is on hold, costs little, and one that goes on allocates nothing. For one thread at a time.
 */
public final class Packet {
  private static final int MOST = 2_048;
  /** What 20 ms of every codec but uncompressed sound fit in. */
  private static final int FIRST = 256;

  private byte[] payload = {};
  private int payloadType;
  private int length;
  private long sentNanos;

  /** The first {@link #length} bytes count; until the next packet. */
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
    makeRoom();
    System.arraycopy(other.payload, 0, payload, 0, length);
  }

  /** Has nothing in it any more. */
  void clear() {
    length = 0;
  }

  /** @param sound whether its payload is wanted */
  void set(RtpHeader header, byte[] data, int offset, long sent, boolean sound) {
    payloadType = header.payloadType();
    length = sound && header.payloadLength() <= MOST ? header.payloadLength() : 0;
    sentNanos = sent;
    makeRoom();
    System.arraycopy(data, offset + header.payloadOffset(), payload, 0, length);
  }

  private void makeRoom() {
    if (payload.length < length) {
      payload = new byte[length <= FIRST ? FIRST : MOST];
    }
  }
}
