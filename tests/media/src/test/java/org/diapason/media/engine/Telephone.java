package org.diapason.media.engine;

/** The band that every codec carries. */
final class Telephone {
  private Telephone() {}

  /** Leaves what lies below about 2 kHz. */
  static short[] band(short[] sound) {
    double one = 0;
    double two = 0;
    short[] out = new short[sound.length];
    for (int i = 0; i < sound.length; i++) {
      one += 0.2 * (sound[i] - one);
      two += 0.2 * (one - two);
      out[i] = (short) Math.clamp(Math.round(2 * two), Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return out;
  }
}
