package org.diapason.media.stream;

import java.util.function.IntUnaryOperator;

/** Companded sound after G.711: one octet, one sample. */
final class CompandedOctets implements TelephoneSound.Octets {
  private final short[] samples = new short[256];

  /** @param law the sample of an octet */
  CompandedOctets(IntUnaryOperator law) {
    for (int octet = 0; octet < samples.length; octet++) {
      samples[octet] = (short) law.applyAsInt(octet);
    }
  }

  @Override
  public int decode(byte[] payload, int length, byte[] pcm) {
    for (int i = 0; i < length; i++) {
      short sample = samples[payload[i] & 0xFF];
      pcm[2 * i] = (byte) sample;
      pcm[2 * i + 1] = (byte) (sample >> 8);
    }
    return length;
  }

  /** G.711 §3.2: all bits are sent inverted; 14 bits, here in the upper ones of 16. */
  static int muLaw(int octet) {
    int code = ~octet & 0xFF;
    int magnitude = ((code & 0x0F) << 3 | 0x84) << (code >> 4 & 7);
    return (code & 0x80) == 0 ? magnitude - 0x84 : 0x84 - magnitude;
  }

  /** G.711 §3.1: even bits are sent inverted; 13 bits, here in the upper ones of 16. */
  static int aLaw(int octet) {
    int code = octet ^ 0x55;
    int segment = code >> 4 & 7;
    int step = (code & 0x0F) << 4 | 0x08;
    int magnitude = segment == 0 ? step : (step | 0x100) << segment - 1;
    return (code & 0x80) == 0 ? -magnitude : magnitude;
  }
}
