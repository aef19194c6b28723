package org.diapason.media.device.tone;

import java.util.List;
import java.util.Optional;

/** The two frequencies of each key (ITU-T Q.23), as local feedback. */
public final class DtmfTone {
  private static final String KEYS = "123A456B789C*0#D";
  private static final int[] LOW = {697, 770, 852, 941};
  private static final int[] HIGH = {1_209, 1_336, 1_477, 1_633};

  private DtmfTone() {}

  /**
   * The sound of a key, once.
   *
   * @param key 0-9, *, #, A-D; nothing for others
   * @param millis 40 to 6000
   */
  public static Optional<Tone> of(char key, int millis) {
    int index = KEYS.indexOf(Character.toUpperCase(key));
    if (index < 0) {
      return Optional.empty();
    }
    Cadence cadence = Cadence.of(LOW[index / 4], HIGH[index % 4], Math.clamp(millis, 40, 6_000), 10);
    return Optional.of(ToneGenerator.signal(false, List.of(cadence)));
  }
}
