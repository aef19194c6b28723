package org.diapason.media.statistics;

import org.diapason.media.rtp.RtpHeader;

/** Walks a compound RTCP packet (RFC 3550 §6.1) without trusting any length in it. */
final class RtcpPackets {
  static final int SENDER_REPORT = 200;
  static final int RECEIVER_REPORT = 201;
  static final int BLOCK = 24;
  private static final int SENDER_HEADER = 28;
  private static final int RECEIVER_HEADER = 8;

  private RtcpPackets() {}

  /** Takes one report of a compound packet. */
  @FunctionalInterface
  interface Visitor {
    /**
     * @param type 200 or 201
     * @param at where the packet begins
     * @param blocks where its report blocks begin
     * @param count report blocks, all within the packet
     */
    void report(int type, int at, int blocks, int count);
  }

  /** Whether all lengths add up (RFC 3550 appendix A.2); a report need not come first (RFC 5506). */
  static boolean isValid(byte[] data, int offset, int length) {
    int at = offset;
    int end = offset + length;
    while (at + 4 <= end) {
      int type = data[at + 1] & 0xFF;
      int size = size(data, at);
      boolean report = type == SENDER_REPORT || type == RECEIVER_REPORT;
      if ((data[at] & 0xC0) != 0x80 || at + size > end || report && !holdsBlocks(data, at, size)) {
        return false;
      }
      at += size;
    }
    return at == end && length > 0;
  }

  /** Shows every report of a valid packet. */
  static void visit(byte[] data, int offset, int length, Visitor visitor) {
    if (!isValid(data, offset, length)) {
      return;
    }
    for (int at = offset; at < offset + length; at += size(data, at)) {
      int type = data[at + 1] & 0xFF;
      if (type == SENDER_REPORT || type == RECEIVER_REPORT) {
        visitor.report(type, at, at + header(type), data[at] & 0x1F);
      }
    }
  }

  private static boolean holdsBlocks(byte[] data, int at, int size) {
    return size >= header(data[at + 1] & 0xFF) + BLOCK * (data[at] & 0x1F);
  }

  private static int header(int type) {
    return type == SENDER_REPORT ? SENDER_HEADER : RECEIVER_HEADER;
  }

  /** Tells in the header of a packet that it is longer by so many bytes, a multiple of 4. */
  static void lengthen(byte[] data, int at, int bytes) {
    int words = RtpHeader.short16(data, at + 2) + bytes / 4;
    data[at + 2] = (byte) (words >> 8);
    data[at + 3] = (byte) words;
  }

  private static int size(byte[] data, int at) {
    return 4 * (RtpHeader.short16(data, at + 2) + 1);
  }
}
