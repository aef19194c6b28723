package org.diapason.peers.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.diapason.sound.Match;
import org.diapason.sound.Sounds;
import org.diapason.sound.Wave;

/** Something to say that can be recognised: noise bursts of three seconds, again and again, others for each speaker. */
public final class Speech {

  /** All comparing happens at this rate; the bursts have no sound beyond its reach. */
  static final int RATE = 8_000;

  private static final int SECONDS = 3;
  private static final int PIECE = RATE * 3 / 5;
  private static final double LEVEL = -24;
  private static final double ALIKE = 0.8;

  private final short[] sound;

  /** What a speaker says. */
  public Speech(long seed) {
    this(Sounds.bursts(seed, LEVEL, SECONDS * 1_000, RATE));
  }

  private Speech(short[] sound) {
    this.sound = sound;
  }

  /**
   * A tone instead, to be told from others that sound at the same time.
   *
   * @param hertz a multiple of 10, far below 4,000
   * @param dbfs as {@link Recording#tones} measures it
   */
  public static Speech tone(int hertz, double dbfs) {
    return new Speech(Sounds.tone(hertz, dbfs, SECONDS * 1_000, RATE));
  }

  /** Writes it as a microphone file. */
  public Path write(Path file, int rate) {
    return write(file, rate, 1);
  }

  /** Writes it over and over, for a program that does not begin again by itself. */
  public Path write(Path file, int rate, int times) {
    short[] once = Recording.upward(sound, rate / RATE);
    short[] whole = new short[once.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(once, 0, whole, i * once.length, once.length);
    }
    try {
      Wave.write(file, whole, rate);
      return file.toAbsolutePath();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** How well some part of it is found in what was heard: the best likeness of 0.6 s; none if it is 10 dB off. */
  double likenessIn(short[] heard) {
    double best = 0;
    for (int from = 0; from + PIECE <= sound.length; from += PIECE) {
      Match match = Match.find(Arrays.copyOfRange(sound, from, from + PIECE), heard);
      if (Math.abs(match.gainDb()) < 10) {
        best = Math.max(best, match.similarity());
      }
    }
    return best;
  }

  boolean isIn(short[] heard) {
    return likenessIn(heard) > ALIKE;
  }
}
