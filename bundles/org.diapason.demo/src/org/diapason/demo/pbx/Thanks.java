package org.diapason.demo.pbx;

import org.diapason.core.media.AudioProgram;
import org.diapason.demo.voice.Phrase;
import org.diapason.demo.voice.Vocabulary;

/** Says thank you for a text, and then what it would have said anyway. */
final class Thanks implements AudioProgram {

  /** A quarter of a second, so that the far side listens already. */
  private static final short[] BREATH = new short[12_000];

  private final Speaker speaker = new Speaker();
  private final AudioProgram then;

  Thanks(Vocabulary vocabulary, AudioProgram then) {
    this.then = then;
    speaker.say(BREATH);
    speaker.say(vocabulary.of(Phrase.THANK_YOU));
    speaker.say(BREATH);
  }

  @Override
  public void heard(short[] frame) {
    then.heard(frame);
  }

  @Override
  public void speak(short[] frame) {
    if (speaker.isDone()) {
      then.speak(frame);
    } else {
      speaker.fill(frame);
    }
  }
}
