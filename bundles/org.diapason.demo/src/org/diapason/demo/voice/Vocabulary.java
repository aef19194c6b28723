package org.diapason.demo.voice;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the voice of the house says, spoken once and kept. Thread-safe. */
public final class Vocabulary {

  private static final int RATE = 48_000;
  private static final double TONE_LEVEL = 8_000;
  private static final int EDGE = RATE / 200;

  private final Map<Phrase, short[]> spoken = new ConcurrentHashMap<>();

  /** Mono, 48 kHz; not to be changed. */
  public short[] of(Phrase phrase) {
    return spoken.computeIfAbsent(phrase, Voice.HOUSE::say);
  }

  /**
   * A tone without clicks.
   *
   * @param hertz of the tone
   * @param millis its length, 20 or more
   */
  public static short[] tone(int hertz, int millis) {
    short[] samples = new short[RATE / 1_000 * millis];
    for (int i = 0; i < samples.length; i++) {
      double edge = Math.min(1, Math.min(i, samples.length - 1 - i) / (double) EDGE);
      samples[i] = (short) Math.round(TONE_LEVEL * edge * Math.sin(2 * Math.PI * hertz * i / RATE));
    }
    return samples;
  }
}
