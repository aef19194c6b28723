package org.diapason.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HearingTest {
  private static final int RATE = 48_000;

  @Test
  void toneIsMeasuredAtItsLevelAndOnlyAtItsFrequency() {
    short[] tone = Sounds.tone(1_000, -20, 200, RATE);
    assertThat(Hearing.level(tone)).isCloseTo(-20, within(0.1));
    assertThat(Hearing.toneLevel(tone, 1_000, RATE)).isCloseTo(-20, within(0.1));
    assertThat(Hearing.toneLevel(tone, 1_500, RATE)).isLessThan(-50);
    assertThat(Hearing.hasTone(tone, 1_000, -25, RATE)).isTrue();
    assertThat(Hearing.hasTone(tone, 440, -25, RATE)).isFalse();
  }

  @Test
  void noiseIsNoTone() {
    assertThat(Hearing.hasTone(Sounds.noise(1, -20, 200, RATE), 1_000, -40, RATE)).isFalse();
  }

  @Test
  void onsetAndGapAreFound() {
    short[] tone = Sounds.tone(440, -20, 100, RATE);
    short[] sound = Sounds.join(Sounds.silence(70, RATE), tone, Sounds.silence(40, RATE), tone);
    assertThat(Hearing.onset(sound, -40, RATE)).isBetween(65 * 48, 71 * 48);
    assertThat(Hearing.longestGapMillis(sound, -40, RATE)).isBetween(30, 45);
    assertThat(Hearing.onset(Sounds.silence(50, RATE), -40, RATE)).isEqualTo(-1);
  }

  @Test
  void matchFindsDelayAndGain() {
    short[] sent = Sounds.bursts(1, -15, 500, RATE);
    short[] heard = Sounds.join(Sounds.noise(9, -45, 123, RATE), sent.clone(), Sounds.noise(8, -45, 200, RATE));
    for (int i = 123 * 48; i < 623 * 48; i++) {
      heard[i] /= 2;
    }
    Match match = Match.find(sent, heard);
    assertThat(match.delayMillis(RATE)).isCloseTo(123, within(0.05));
    assertThat(match.similarity()).isGreaterThan(0.99);
    assertThat(match.gainDb()).isCloseTo(-6, within(0.1));
  }

  @Test
  void differentSoundsDoNotMatch() {
    short[] sent = Sounds.bursts(1, -15, 1_000, RATE);
    assertThat(Match.find(sent, Sounds.bursts(2, -15, 2_000, RATE)).similarity()).isLessThan(0.2);
    assertThat(Match.find(sent, Sounds.silence(2_000, RATE))).isEqualTo(Match.NONE);
    assertThat(Match.find(sent, new short[10])).isEqualTo(Match.NONE);
  }

  @Test
  void matchStaysWithinTheDelaysAskedFor() {
    short[] sent = Sounds.noise(1, -15, 100, RATE);
    short[] heard = Sounds.join(sent, Sounds.silence(100, RATE), sent, Sounds.silence(100, RATE));
    assertThat(Match.find(sent, heard, 1_000, 12_000).delaySamples()).isEqualTo(200 * 48);
  }
}
