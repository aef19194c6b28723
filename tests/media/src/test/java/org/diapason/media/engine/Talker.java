package org.diapason.media.engine;

import java.util.Arrays;
import java.util.function.LongSupplier;
import org.diapason.core.media.AudioProgram;

/**
 * Says a sound and writes down what it hears; positions are moments that all talkers of an engine
 * share.
 */
final class Talker implements AudioProgram {
  private static final int SECONDS = 60;

  private final LongSupplier beats;
  private final short[] heard = new short[SECONDS * 48_000];
  private volatile short[] saying = {};
  private volatile int saidFrom;
  private volatile int said;

  /** @param beats common time in frames */
  Talker(LongSupplier beats) {
    this.beats = beats;
  }

  /** Says this from now on, once. */
  void say(short[] sound) {
    said = Integer.MAX_VALUE;
    saying = sound;
    said = 0;
  }

  boolean hasSpoken() {
    return said >= saying.length;
  }

  /** When the sound began to be said. */
  int saidFrom() {
    return saidFrom;
  }

  /** Everything heard between two positions. */
  short[] heard(int from, int to) {
    return Arrays.copyOfRange(heard, from, to);
  }

  short[] heardSince(int from) {
    return heard(from, Math.max(from, position()));
  }

  /** Now, in samples. */
  int position() {
    return (int) (beats.getAsLong() * FRAME % heard.length);
  }

  @Override
  public void heard(short[] frame) {
    System.arraycopy(frame, 0, heard, position(), frame.length);
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
      saidFrom = position();
    }
    System.arraycopy(sound, from, frame, 0, Math.min(frame.length, sound.length - from));
    said = from + frame.length;
  }
}
