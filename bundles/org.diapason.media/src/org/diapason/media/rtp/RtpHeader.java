package org.diapason.media.rtp;

import java.util.Optional;

/**
 * Header of an RTP packet (RFC 3550 §5.1).
 *
 * @param payloadType 0 to 127
 * @param sequence 0 to 65535
 * @param timestamp 0 to 2^32 - 1, in units of the payload's clock
 * @param source SSRC, 0 to 2^32 - 1
 * @param payloadOffset where the payload begins, relative to the packet
 * @param payloadLength bytes of payload, padding left out
 */
public record RtpHeader(
    int payloadType, boolean marker, int sequence, long timestamp, long source, int payloadOffset, int payloadLength) {
  private static final int FIXED = 12;

  /** Reads the header of a packet; empty if it is none of RTP. */
  public static Optional<RtpHeader> read(byte[] data, int offset, int length) {
    if (length < FIXED || (data[offset] & 0xC0) != 0x80) {
      return Optional.empty();
    }
    int payload = FIXED + 4 * (data[offset] & 0x0F);
    if ((data[offset] & 0x10) != 0) {
      if (payload + 4 > length) {
        return Optional.empty();
      }
      payload += 4 + 4 * short16(data, offset + payload + 2);
    }
    int padding = (data[offset] & 0x20) == 0 ? 0 : data[offset + length - 1] & 0xFF;
    int payloadLength = length - payload - padding;
    if (payloadLength < 0) {
      return Optional.empty();
    }
    return Optional.of(new RtpHeader(data[offset + 1] & 0x7F, data[offset + 1] < 0, short16(data, offset + 2),
        int32(data, offset + 4), int32(data, offset + 8), payload, payloadLength));
  }

  /** Whether the packet is RTCP that shares a port with RTP (RFC 5761 §4). */
  public static boolean isRtcp(byte[] data, int offset, int length) {
    int type = length < 2 ? 0 : data[offset + 1] & 0xFF;
    return type >= 192 && type <= 223;
  }

  /** Unsigned number of 16 bits, network order. */
  public static int short16(byte[] data, int at) {
    return (data[at] & 0xFF) << 8 | data[at + 1] & 0xFF;
  }

  /** Unsigned number of 32 bits, network order. */
  public static long int32(byte[] data, int at) {
    return (long) short16(data, at) << 16 | short16(data, at + 2);
  }

  /** Writes 32 bits in network order. */
  public static void putInt32(byte[] data, int at, long value) {
    data[at] = (byte) (value >> 24);
    data[at + 1] = (byte) (value >> 16);
    data[at + 2] = (byte) (value >> 8);
    data[at + 3] = (byte) value;
  }
}
