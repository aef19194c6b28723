package org.diapason.media.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/** Pages of Ogg (RFC 3533 §6). */
final class OggPage {
  static final int BEGIN = 2;
  static final int END = 4;
  /** Bytes before the table of segments. */
  static final int HEAD = 27;
  /** Bytes of the largest page there can be. */
  static final int LARGEST = HEAD + 255 + 255 * 255;
  private static final int CAPTURE = 0x5367674F;
  private static final int FLAGS_AT = 5;
  private static final int CRC_AT = 22;
  private static final int COUNT_AT = 26;
  private static final int[] CRC_TABLE = crcTable();

  private OggPage() {}

  /** Segments that a packet takes of the 255 of a page. */
  static int segments(byte[] packet) {
    return packet.length / 255 + 1;
  }

  /** @param granule position at the end of its last packet */
  static ByteBuffer of(int flags, long granule, int serial, int sequence, List<byte[]> packets) {
    int segments = packets.stream().mapToInt(OggPage::segments).sum();
    int payload = packets.stream().mapToInt(packet -> packet.length).sum();
    ByteBuffer page = ByteBuffer.allocate(HEAD + segments + payload).order(ByteOrder.LITTLE_ENDIAN);
    page.putInt(CAPTURE).put((byte) 0).put((byte) flags).putLong(granule).putInt(serial).putInt(sequence);
    page.putInt(0).put((byte) segments);
    for (byte[] packet : packets) {
      for (int i = 1; i < segments(packet); i++) {
        page.put((byte) 255);
      }
      page.put((byte) (packet.length % 255));
    }
    packets.forEach(page::put);
    return sealed(page.flip());
  }

  /** Length of the whole page at the buffer's position, if there is one and its checksum fits. */
  static Optional<Integer> length(ByteBuffer file) {
    ByteBuffer bytes = file.slice().order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.remaining() < HEAD || bytes.getInt(0) != CAPTURE) {
      return Optional.empty();
    }
    int segments = bytes.get(COUNT_AT) & 0xFF;
    int length = HEAD + segments;
    for (int i = 0; i < segments && HEAD + i < bytes.limit(); i++) {
      length += bytes.get(HEAD + i) & 0xFF;
    }
    if (length > bytes.limit()) {
      return Optional.empty();
    }
    ByteBuffer page = bytes.limit(length);
    return crc(page) == page.getInt(CRC_AT) ? Optional.of(length) : Optional.empty();
  }

  /** The same page as the last of its stream. */
  static ByteBuffer ended(ByteBuffer page) {
    page.put(FLAGS_AT, (byte) (page.get(FLAGS_AT) | END));
    return sealed(page);
  }

  private static ByteBuffer sealed(ByteBuffer page) {
    return page.putInt(CRC_AT, crc(page));
  }

  /** With zeros in its own place. */
  private static int crc(ByteBuffer page) {
    int crc = 0;
    for (int i = 0; i < page.limit(); i++) {
      int next = i >= CRC_AT && i < CRC_AT + Integer.BYTES ? 0 : page.get(i);
      crc = crc << 8 ^ CRC_TABLE[(crc >>> 24 ^ next) & 0xFF];
    }
    return crc;
  }

  private static int[] crcTable() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int crc = i << 24;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        crc = crc < 0 ? crc << 1 ^ 0x04C11DB7 : crc << 1;
      }
      table[i] = crc;
    }
    return table;
  }
}
