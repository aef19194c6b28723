package org.diapason.libjitsi.g722;

/**
 * G.722 encoder at 64 kbit/s: 16 kHz mono PCM to one octet per two samples. Holds the state of one stream, allocates
 * nothing while encoding and is confined to one thread at a time.
 */
public final class G722Encoder {
  private final History even = new History();
  private final History odd = new History();
  private final LowBand low = new LowBand();
  private final HighBand high = new HighBand();

  /**
   * Encodes signed 16 bit little-endian samples.
   *
   * @param pcm four octets for every one of {@code count}
   * @param pcmOffset index of the first octet read
   * @param octets takes the code words
   * @param offset index of the first octet written
   * @param count octets to write, that is pairs of samples to read
   * @throws IndexOutOfBoundsException if an array is too short
   */
  public void encode(byte[] pcm, int pcmOffset, byte[] octets, int offset, int count) {
    int read = pcmOffset;
    for (int i = 0; i < count; i++, read += 4) {
      octets[offset + i] = (byte) encodePair(sample(pcm, read), sample(pcm, read + 2));
    }
  }

  private static int sample(byte[] pcm, int index) {
    return (pcm[index] & 0xFF) | (pcm[index + 1] << 8);
  }

  /** Splits into sub-bands (transmit QMF), each at 8 kHz and 15 bit, and codes both. */
  private int encodePair(int first, int second) {
    odd.push(first);
    even.push(second);
    int newer = even.sumFromNewest();
    int older = odd.sumFromOldest();
    int lowCode = low.encode((newer + older) >> 14);
    int highCode = high.encode((newer - older) >> 14);
    return highCode << 6 | lowCode;
  }
}
