package org.diapason.demo.rig;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.diapason.sound.Hearing;
import org.diapason.sound.Match;

/** Knows one sound and finds it again in what was heard. Sounds have 48 kHz; compared is at 8 kHz, which every codec passes. */
public final class Ear {

  private static final int FACTOR = 6;
  private static final int PIECE = 8_000 * 3 / 5;
  private static final double ALIKE = 0.8;
  private static final double QUIET = -40;

  private final List<short[]> pieces;

  /** @param sound of which 0.6 s are enough to know it again */
  public Ear(short[] sound) {
    short[] narrow = narrow(sound);
    pieces = IntStream.rangeClosed(0, narrow.length / PIECE - 1)
        .mapToObj(piece -> Arrays.copyOfRange(narrow, piece * PIECE, (piece + 1) * PIECE))
        .filter(piece -> Hearing.level(piece) > QUIET).toList();
  }

  /** Whether some part of the sound is in what was heard. */
  public boolean isIn(short[] heard) {
    return likeness(heard) > ALIKE;
  }

  /** How well the best part is found, 0 to 1. */
  public double likeness(short[] heard) {
    short[] narrow = narrow(heard);
    return pieces.stream().mapToDouble(piece -> Match.find(piece, narrow).similarity()).max().orElse(0);
  }

  private static short[] narrow(short[] samples) {
    short[] narrow = new short[samples.length / FACTOR];
    for (int i = 0; i < narrow.length; i++) {
      int sum = 0;
      for (int j = 0; j < FACTOR; j++) {
        sum += samples[i * FACTOR + j];
      }
      narrow[i] = (short) (sum / FACTOR);
    }
    return narrow;
  }
}
