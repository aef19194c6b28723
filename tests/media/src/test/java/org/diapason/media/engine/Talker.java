package org.diapason.media.engine;

import java.util.Arrays;
import org.diapason.core.media.AudioProgram;

/**
 * Says a sound and writes down what it hears; both run by the same beat, so that a position in the one is a moment in the
 * other.
 */
final class Talker implements AudioProgram {
  private static final int SECONDS = 60;

  private final short[] heard = new short[SECONDS * 48_000];
  private volatile short[] saying = {};
  private volatile int saidFrom;
  private volatile int said;
  private volatile int length;

  /** Says this from now on, once. */
  void say(short[] sound) {
    said = Integer.MAX_VALUE;
    saying = sound;
    saidFrom = -1;
    said = 0;
  }

  boolean hasSpoken() {
    return said >= saying.length;
  }

  /** Where in {@link #heard} the sound began to be said. */
  int saidFrom() {
    return saidFrom;
  }

  short[] heardSince(int from) {
    return Arrays.copyOfRange(heard, from, Math.max(from, length));
  }

  int position() {
    return length;
  }

  @Override
  public void heard(short[] frame) {
    int at = length;
    if (at + frame.length <= heard.length) {
      System.arraycopy(frame, 0, heard, at, frame.length);
      length = at + frame.length;
    }
  }

  @Override
  public void speak(short[] frame) {
    Arrays.fill(frame, (short) 0);
    int from = said;
    short[] sound = saying;
    if (from >= sound.length) {
      return;
    }
    if (from == 0) {
      saidFrom = length - frame.length;
    }
    System.arraycopy(sound, from, frame, 0, Math.min(frame.length, sound.length - from));
    said = from + frame.length;
  }
}
