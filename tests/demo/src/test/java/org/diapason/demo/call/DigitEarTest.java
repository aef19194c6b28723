package org.diapason.demo.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Function;
import org.diapason.demo.voice.Phrase;
import org.diapason.demo.voice.Vocabulary;
import org.diapason.demo.voice.Voice;
import org.junit.jupiter.api.Test;

class DigitEarTest {

  private static final int RATE = 48_000;
  private static final int FRAME = 960;

  private final Vocabulary vocabulary = new Vocabulary();
  private final DigitEar ear = new DigitEar(vocabulary);
  private final Random random = new Random(7);

  @Test
  void everyDigitIsUnderstoodInOrderAndInNoise() {
    assertThat(ear.understand(spoken("1234567890*#", vocabulary::of))).isEqualTo("1234567890*#");
  }

  @Test
  void theSameDigitTwiceIsTwo() {
    assertThat(ear.understand(spoken("5500", vocabulary::of))).isEqualTo("5500");
  }

  @Test
  void aWordThatIsCutOffIsNotUnderstood() {
    short[] whole = vocabulary.of(Phrase.SEVEN);
    short[] cut = new short[RATE];
    System.arraycopy(whole, 0, cut, 0, whole.length / 3);

    assertThat(ear.understand(cut)).isEmpty();
  }

  @Test
  void framesLostAndRepeatedDoNotHideAWord() {
    short[] whole = spoken("8261", vocabulary::of);
    short[] broken = new short[whole.length];
    int from = 0;
    for (int to = 0; to + FRAME <= broken.length && from + FRAME <= whole.length; to += FRAME) {
      System.arraycopy(whole, from, broken, to, FRAME);
      from += FRAME * (to / FRAME % 11 == 5 ? 2 : to / FRAME % 11 == 10 ? 0 : 1);
    }

    assertThat(ear.understand(broken)).isEqualTo("8261");
  }

  @Test
  void talkATuneAndSilenceAreNoDigits() {
    assertThat(ear.understand(new Voice(190, 1.15).babble(3, 4))).isEmpty();
    assertThat(ear.understand(Vocabulary.tone(440, 3_000))).isEmpty();
    assertThat(ear.understand(new short[3 * RATE])).isEmpty();
  }

  private short[] spoken(String digits, Function<Phrase, short[]> voice) {
    short[] recording = new short[(digits.length() + 1) * RATE];
    for (int i = 0; i < recording.length; i++) {
      recording[i] = (short) (random.nextGaussian() * 20);
    }
    for (int digit = 0; digit < digits.length(); digit++) {
      short[] word = voice.apply(Phrase.ofDigit(digits.charAt(digit)).orElseThrow());
      for (int i = 0; i < word.length; i++) {
        recording[digit * RATE + RATE / 7 + i] += word[i];
      }
    }
    return recording;
  }
}
