package org.diapason.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KeysTest {
  private static final int RATE = 8_000;

  private static short[] both(double low, double high, int millis) {
    short[] one = Sounds.tone(low, -18, millis, RATE);
    short[] other = Sounds.tone(high, -16, millis, RATE);
    for (int i = 0; i < one.length; i++) {
      one[i] += other[i];
    }
    return one;
  }

  @Test
  void keysAreHeardWithTheirTimesAndLevels() {
    short[] sound = Sounds.join(Sounds.silence(200, RATE), both(770, 1_336, 100), Sounds.silence(80, RATE), both(941, 1_477, 60));
    assertThat(Keys.names(Keys.in(sound, RATE))).isEqualTo("5#");
    Keys.Key five = Keys.in(sound, RATE).getFirst();
    assertThat(five.from()).isCloseTo(200, within(15));
    assertThat(five.millis()).isCloseTo(100, within(15));
    assertThat(five.twist()).isCloseTo(2, within(0.3));
  }

  @Test
  void oneToneShortOnesAndOnesInNoiseAreNoKeys() {
    assertThat(Keys.in(Sounds.tone(770, -16, 200, RATE), RATE)).isEmpty();
    assertThat(Keys.in(both(770, 1_336, 20), RATE)).isEmpty();
    assertThat(Keys.in(Sounds.bursts(3, -16, 5_000, RATE), RATE)).isEmpty();
    short[] noisy = both(770, 1_336, 200);
    short[] noise = Sounds.noise(1, -14, 200, RATE);
    for (int i = 0; i < noisy.length; i++) {
      noisy[i] += noise[i];
    }
    assertThat(Keys.in(noisy, RATE)).isEmpty();
  }
}
