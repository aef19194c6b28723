package org.diapason.media.stream;

/** Decodes the packets of one stream to 48 kHz, mono. Audio thread: must not block, lock, allocate or throw. */
interface SoundDecoder extends AutoCloseable {
  /** Samples of the longest packet, 120 ms. */
  int MOST_SAMPLES = 5_760;

  /**
   * Decodes a packet.
   *
   * @param out has room for {@link #MOST_SAMPLES} from {@code at} on
   * @return samples written, 0 for a broken packet
   */
  int decode(byte[] payload, int length, short[] out, int at);

  /**
   * Guesses what a lost packet held.
   *
   * @param following the packet behind it
   * @param length of that packet, 0 if there is none
   * @return samples written
   */
  int conceal(byte[] following, int length, short[] out, int at);

  @Override
  void close();
}
