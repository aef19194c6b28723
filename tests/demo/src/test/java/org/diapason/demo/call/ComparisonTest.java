package org.diapason.demo.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

  private static final int RATE = 48_000;
  private static final int TALKED = 5 * RATE;

  private final short[] speech = new Speech(1).seconds(7);

  @ParameterizedTest
  @ValueSource(ints = {20, 150, 400, 1_200})
  void whatComesBackLaterIsHeardWithItsDelay(int delayMs) {
    Comparison comparison = Comparison.of(speech, later(speech, delayMs, 0.5), TALKED);

    assertThat(comparison.heard()).isTrue();
    assertThat(comparison.delayMs()).isCloseTo(delayMs, within(1.0));
    assertThat(comparison.match()).isGreaterThan(0.95);
  }

  @Test
  void noiseOnTheLineDoesNotHideIt() {
    short[] back = later(speech, 200, 0.5);
    Random random = new Random(2);
    for (int i = 0; i < back.length; i++) {
      back[i] += (short) (random.nextGaussian() * 400);
    }

    assertThat(Comparison.of(speech, back, TALKED).heard()).isTrue();
  }

  @Test
  void silenceIsNotHeard() {
    assertThat(Comparison.of(speech, new short[7 * RATE], TALKED).heard()).isFalse();
  }

  @Test
  void otherSpeechIsNotHeard() {
    assertThat(Comparison.of(speech, new Speech(2).seconds(7), TALKED).heard()).isFalse();
  }

  @Test
  void theSoundItselfWithoutDelayIsNotHeard() {
    assertThat(Comparison.of(speech, speech.clone(), TALKED).heard()).isFalse();
  }

  @Test
  void aSteadyToneIsNotHeard() {
    short[] tone = new short[7 * RATE];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (short) (8_000 * Math.sin(2 * Math.PI * 440 * i / RATE));
    }

    assertThat(Comparison.of(speech, tone, TALKED).heard()).isFalse();
  }

  @Test
  void anEmptyRecordingIsNotHeard() {
    assertThat(Comparison.of(speech, new short[0], TALKED).heard()).isFalse();
  }

  private static short[] later(short[] samples, int delayMs, double gain) {
    int shift = delayMs * RATE / 1_000;
    short[] later = new short[samples.length];
    for (int i = shift; i < later.length; i++) {
      later[i] = (short) (samples[i - shift] * gain);
    }
    return later;
  }
}
