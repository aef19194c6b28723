package org.diapason.demo.rig;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.diapason.core.media.AudioProgram;
import org.diapason.sound.Hearing;
import org.diapason.sound.Match;

/** Knows one sound and finds it again in what was heard. Sounds have 48 kHz; compared is at 8 kHz, which every codec passes. */
public final class Ear {

  private static final int FACTOR = 6;
  private static final int PIECE = 8_000 * 2 / 5;
  private static final double ALIKE = 0.8;
  private static final double ALIKE_AMONG_OTHERS = 0.45;
  /** Farther than a voice is like itself. */
  private static final int APART = 8_000 * 6 / 100;
  private static final double QUIET = -40;

  private final List<short[]> pieces;

  /** @param sound of which 0.4 s are enough to know it again */
  public Ear(short[] sound) {
    short[] narrow = narrow(sound);
    pieces = IntStream.rangeClosed(0, narrow.length / PIECE - 1)
        .mapToObj(piece -> Arrays.copyOfRange(narrow, piece * PIECE, (piece + 1) * PIECE))
        .filter(piece -> Hearing.level(piece) > QUIET).toList();
  }

  /** Knows what a robot says at first. */
  public static Ear of(AudioProgram robot, int seconds) {
    short[] said = new short[seconds * 50 * AudioProgram.FRAME];
    for (int at = 0; at < said.length; at += AudioProgram.FRAME) {
      short[] frame = new short[AudioProgram.FRAME];
      robot.speak(frame);
      System.arraycopy(frame, 0, said, at, frame.length);
    }
    return new Ear(said);
  }

  /** Whether some part of the sound is in what was heard. */
  public boolean isIn(short[] heard) {
    return likeness(heard) > ALIKE;
  }

  /** The same while others talk as well. */
  public boolean isAmongOthersIn(short[] heard) {
    return likeness(heard) > ALIKE_AMONG_OTHERS;
  }

  /** Whether some part of it is heard, and once more later, be it while the first one still sounds. */
  public boolean isTwiceIn(short[] heard) {
    short[] narrow = narrow(heard);
    return pieces.stream().anyMatch(piece -> {
      Match first = Match.find(piece, narrow);
      int at = first.delaySamples();
      double again = Math.max(Match.find(piece, narrow, 0, at - APART).similarity(),
          Match.find(piece, narrow, at + APART, narrow.length).similarity());
      return Math.min(first.similarity(), again) > ALIKE_AMONG_OTHERS;
    });
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
