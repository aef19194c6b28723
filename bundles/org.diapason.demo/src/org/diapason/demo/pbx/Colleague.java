package org.diapason.demo.pbx;

import java.util.Arrays;
import org.diapason.core.media.AudioProgram;
import org.diapason.demo.voice.Voice;

/** Somebody who says hello and talks on, whatever one answers; each has a voice of their own. */
final class Colleague implements AudioProgram {

  private static final int SENTENCES = 5;
  private static final Voice[] VOICES = {new Voice(105, 1), new Voice(205, 1.16), new Voice(135, 0.96),
      new Voice(180, 1.1), new Voice(92, 0.93), new Voice(230, 1.2), new Voice(150, 1.04), new Voice(120, 1.08)};

  private final int which;
  /** Mono, 48 kHz; null until it is made up. */
  private volatile short[] talk;
  private int at;

  /** @param which colleague, from 0; the ninth sounds like the first, but says something else */
  Colleague(int which) {
    this.which = which;
  }

  /** All that this colleague has to say, mono, 48 kHz; then it begins again. */
  static short[] words(int which) {
    return VOICES[which % VOICES.length].babble(which, SENTENCES);
  }

  /** Makes up what to say, on a thread of its own: that takes up to a tenth of a second. */
  Colleague think() {
    Thread.ofVirtual().name("colleague").start(() -> talk = words(which));
    return this;
  }

  @Override
  public void heard(short[] frame) {
    // Talks, and does not listen
  }

  @Override
  public void speak(short[] frame) {
    short[] words = talk;
    if (words == null) {
      Arrays.fill(frame, (short) 0);
      return;
    }
    for (int i = 0; i < frame.length; i++) {
      frame[i] = words[at];
      at = at + 1 == words.length ? 0 : at + 1;
    }
  }
}
