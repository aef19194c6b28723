package org.diapason.libjitsi.g722;

/**
 * G.722 decoder at 64 kbit/s (mode 1): one octet to two samples of 16 kHz mono PCM. Holds the state of one stream,
 * allocates nothing while decoding and is confined to one thread at a time.
 */
public final class G722Decoder {
  private final History sums = new History();
  private final History differences = new History();
  private final LowBand low = new LowBand();
  private final HighBand high = new HighBand();

  /**
   * Decodes to signed 16 bit little-endian samples.
   *
   * @param octets the code words
   * @param offset index of the first octet read
   * @param pcm takes four octets for every one of {@code count}
   * @param pcmOffset index of the first octet written
   * @param count octets to read, that is pairs of samples to write
   * @throws IndexOutOfBoundsException if an array is too short
   */
  public void decode(byte[] octets, int offset, byte[] pcm, int pcmOffset, int count) {
    int write = pcmOffset;
    for (int i = 0; i < count; i++, write += 4) {
      decodeOctet(octets[offset + i] & 0xFF, pcm, write);
    }
  }

  /** Decodes both sub-bands and joins them again (receive QMF). */
  private void decodeOctet(int octet, byte[] pcm, int write) {
    int lower = low.decode(octet & 0x3F);
    int higher = high.decode(octet >> 6);
    sums.push(lower + higher);
    differences.push(lower - higher);
    put(pcm, write, differences.sumFromNewest());
    put(pcm, write + 2, sums.sumFromOldest());
  }

  /** Keeps the low 16 bits as libspandsp does: an overshoot beyond full scale wraps, it is not limited. */
  private static void put(byte[] pcm, int index, int filtered) {
    int sample = filtered >> 11;
    pcm[index] = (byte) sample;
    pcm[index + 1] = (byte) (sample >> 8);
  }
}
