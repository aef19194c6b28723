package org.diapason.demo.pbx;

import org.diapason.core.media.AudioProgram;

/** A quiet tune on plucked sine strings, made up as it goes; it repeats after eight seconds. */
final class Music implements AudioProgram {

  private static final int RATE = 48_000;
  private static final int NOTE = RATE / 4;
  private static final double LEVEL = 5_000;
  /** Semitones above A3; pentatonic, so that no two notes clash. */
  private static final int[] TUNE = {3, 7, 10, 12, 15, 12, 10, 7, 5, 8, 12, 15, 17, 15, 12, 8,
      0, 3, 7, 10, 12, 10, 7, 3, 5, 8, 10, 12, 15, 12, 10, 8};

  private long position;

  @Override
  public void heard(short[] frame) {
    // Nobody listens to music on hold's listener
  }

  @Override
  public void speak(short[] frame) {
    for (int i = 0; i < frame.length; i++) {
      frame[i] = (short) Math.round(LEVEL * (note(position, 0) + note(position, 1)));
      position++;
    }
  }

  /** A note and, softer, the one struck before it, whose string still sounds. */
  private static double note(long at, int back) {
    long index = at / NOTE - back;
    if (index < 0) {
      return 0;
    }
    double seconds = (at % NOTE + (double) back * NOTE) / RATE;
    double frequency = 220 * Math.pow(2, TUNE[(int) (index % TUNE.length)] / 12.0);
    double attack = Math.min(1, seconds * 200);
    return attack * Math.exp(-6 * seconds) * Math.sin(2 * Math.PI * frequency * seconds);
  }
}
