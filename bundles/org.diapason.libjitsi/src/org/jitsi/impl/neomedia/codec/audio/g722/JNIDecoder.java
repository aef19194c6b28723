package org.jitsi.impl.neomedia.codec.audio.g722;

import org.diapason.libjitsi.g722.G722Decoder;
import org.diapason.libjitsi.g722.Handles;

/**
 * The class libjitsi's G.722 decoder calls and does not ship. Names and signatures are given by that caller; the state
 * behind a handle is ours.
 */
final class JNIDecoder {
  private static final Handles<G722Decoder> OPEN = new Handles<>();

  private JNIDecoder() {}

  /** Opens a decoder and returns its handle, never 0. */
  static long g722_decoder_open() {
    return OPEN.add(new G722Decoder());
  }

  /** Forgets a decoder; a handle not open is ignored. */
  static void g722_decoder_close(long decoder) {
    OPEN.remove(decoder);
  }

  /** Decodes {@code outputLength} / 4 octets to 16 kHz PCM; the length is in octets of PCM. */
  static void g722_decoder_process(
      long decoder, byte[] input, int inputOffset, byte[] output, int outputOffset, int outputLength) {
    OPEN.get(decoder).decode(input, inputOffset, output, outputOffset, outputLength / 4);
  }
}
