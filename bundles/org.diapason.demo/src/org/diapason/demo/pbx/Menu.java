package org.diapason.demo.pbx;

import org.diapason.demo.voice.Phrase;
import org.diapason.demo.voice.Vocabulary;

/** Greets, and reads back every key that the caller presses. */
final class Menu implements Attentive {

  /** A quarter of a second: the key that the caller pressed still sounds in the caller's ear. */
  private static final short[] BREATH = new short[12_000];

  private final Vocabulary vocabulary;
  private final Speaker speaker = new Speaker();

  Menu(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    speaker.say(vocabulary.of(Phrase.HELLO));
  }

  @Override
  public void key(char digit) {
    speaker.say(BREATH);
    speaker.say(Phrase.ofDigit(digit).map(vocabulary::of).orElseGet(() -> Vocabulary.tone(440, 200)));
  }

  @Override
  public void ended() {
    // It keeps nothing
  }

  @Override
  public void heard(short[] frame) {
    // It listens to keys only
  }

  @Override
  public void speak(short[] frame) {
    speaker.fill(frame);
  }
}
