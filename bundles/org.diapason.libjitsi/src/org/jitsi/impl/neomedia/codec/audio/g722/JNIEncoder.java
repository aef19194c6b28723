package org.jitsi.impl.neomedia.codec.audio.g722;

import org.diapason.libjitsi.g722.G722Encoder;
import org.diapason.libjitsi.g722.Handles;

/**
 * The class libjitsi's G.722 encoder calls and does not ship. Names and signatures are given by that caller; the state
 * behind a handle is ours.
 */
final class JNIEncoder {
  private static final Handles<G722Encoder> OPEN = new Handles<>();

  private JNIEncoder() {}

  /** Opens an encoder and returns its handle, never 0. */
  static long g722_encoder_open() {
    return OPEN.add(new G722Encoder());
  }

  /** Forgets an encoder; a handle not open is ignored. */
  static void g722_encoder_close(long encoder) {
    OPEN.remove(encoder);
  }

  /** Encodes 4 × {@code outputLength} octets of 16 kHz PCM. */
  static void g722_encoder_process(
      long encoder, byte[] input, int inputOffset, byte[] output, int outputOffset, int outputLength) {
    OPEN.get(encoder).encode(input, inputOffset, output, outputOffset, outputLength);
  }
}
