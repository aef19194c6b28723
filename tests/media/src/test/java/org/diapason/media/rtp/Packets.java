package org.diapason.media.rtp;

/** Makes packets. */
public final class Packets {
  private Packets() {}

  /** A packet of RTP with so many bytes of payload. */
  public static byte[] rtp(int payloadType, int sequence, long timestamp, long source, int payload) {
    byte[] data = new byte[12 + payload];
    data[0] = (byte) 0x80;
    data[1] = (byte) payloadType;
    data[2] = (byte) (sequence >> 8);
    data[3] = (byte) sequence;
    RtpHeader.putInt32(data, 4, timestamp);
    RtpHeader.putInt32(data, 8, source);
    return data;
  }

  /** Its header. */
  public static RtpHeader header(int payloadType, int sequence, long timestamp, long source) {
    return RtpHeader.read(rtp(payloadType, sequence, timestamp, source, 160), 0, 172).orElseThrow();
  }
}
