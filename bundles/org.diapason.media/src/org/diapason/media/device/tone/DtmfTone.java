package org.diapason.media.device.tone;

import java.util.List;
import java.util.Optional;

/** The two frequencies of each key (ITU-T Q.23), and their sound as local feedback. */
public final class DtmfTone {
  private static final String KEYS = "123A456B789C*0#D";
  private static final int[] LOW = {697, 770, 852, 941};
  private static final int[] HIGH = {1_209, 1_336, 1_477, 1_633};

  /**
   * What sounds together.
   *
   * @param low Hz
   * @param high Hz
   */
  public record Pair(int low, int high) {}

  private DtmfTone() {}

  /** Nothing for what is no key. */
  public static Optional<Pair> pair(char key) {
    int index = KEYS.indexOf(Character.toUpperCase(key));
    return index < 0 ? Optional.empty() : Optional.of(new Pair(LOW[index / 4], HIGH[index % 4]));
  }

  /**
   * The sound of a key, once.
   *
   * @param key 0-9, *, #, A-D; nothing for others
   * @param millis 40 to 6000
   */
  public static Optional<Tone> of(char key, int millis) {
    return pair(key).map(pair -> ToneGenerator.signal(false,
        List.of(Cadence.of(pair.low(), pair.high(), Math.clamp(millis, 40, 6_000), 10))));
  }
}
