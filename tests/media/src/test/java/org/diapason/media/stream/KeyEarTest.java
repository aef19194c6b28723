package org.diapason.media.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.diapason.media.device.FrameFormat;
import org.diapason.sound.Sounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a key and what is none; tones are made here, apart from the product's. */
class KeyEarTest {
  private static final int RATE = FrameFormat.SAMPLE_RATE;

  private final StringBuilder heard = new StringBuilder();
  private final KeyEar ear = new KeyEar(heard::append);

  @BeforeEach
  void listen() {
    ear.listen(true);
  }

  private String hear(short[]... parts) {
    short[] sound = Sounds.join(parts);
    for (int at = 0; at + FrameFormat.SAMPLES <= sound.length; at += FrameFormat.SAMPLES) {
      ear.hear(Arrays.copyOfRange(sound, at, at + FrameFormat.SAMPLES));
    }
    return heard.toString();
  }

  private static short[] silence(int millis) {
    return Sounds.silence(millis, RATE);
  }

  private static short[] key(double low, double high, double lowLevel, double highLevel, int millis) {
    short[] one = Sounds.tone(low, lowLevel, millis, RATE);
    short[] other = Sounds.tone(high, highLevel, millis, RATE);
    for (int i = 0; i < one.length; i++) {
      one[i] += other[i];
    }
    return one;
  }

  @ParameterizedTest
  @CsvSource({"697, 1209, 1", "697, 1336, 2", "697, 1477, 3", "770, 1209, 4", "770, 1336, 5", "770, 1477, 6",
      "852, 1209, 7", "852, 1336, 8", "852, 1477, 9", "941, 1209, *", "941, 1336, 0", "941, 1477, #",
      "697, 1633, A", "770, 1633, B", "852, 1633, C", "941, 1633, D"})
  void everyKeyIsHeardOnce(int low, int high, String key) {
    assertThat(hear(silence(50), key(low, high, -20, -18, 300), silence(100))).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({"686.5, 1190.9", "707.5, 1227.1", "697, 1209"})
  void frequenciesMayBeOffByOneAndAHalfPerCent(double low, double high) {
    assertThat(hear(key(low, high, -20, -18, 100), silence(50))).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({"-10, -10", "-33, -33", "-20, -28", "-28, -20"})
  void loudAndSoftAndUnequalOnesAreHeard(double low, double high) {
    assertThat(hear(key(852, 1_336, low, high, 100), silence(50))).isEqualTo("8");
  }

  @Test
  void theSameKeyAfterAPauseIsAnother() {
    assertThat(hear(key(770, 1_336, -20, -18, 65), silence(65), key(770, 1_336, -20, -18, 65), silence(65),
        key(941, 1_477, -20, -18, 65), silence(60))).isEqualTo("55#");
  }

  @Test
  void aLostPacketDoesNotMakeTwoKeysOfOne() {
    assertThat(hear(key(770, 1_336, -20, -18, 80), silence(20), key(770, 1_336, -20, -18, 60), silence(60))).isEqualTo("5");
  }

  @Test
  void whatIsNoKeyIsNotHeard() {
    assertThat(hear(Sounds.tone(770, -18, 300, RATE), Sounds.bursts(7, -18, 20_000, RATE),
        key(770, 1_336, -20, -18, 20), silence(100),
        key(770, 852, -20, -18, 200), key(440, 480, -20, -18, 500), key(770, 1_336, -20, -34, 200), key(350, 440, -12, -12, 500)))
        .isEmpty();
  }

  @Test
  void whoseKeysComeAsEventsIsNotListenedTo() {
    ear.listen(false);
    assertThat(hear(key(770, 1_336, -20, -18, 300), silence(50))).isEmpty();
  }
}
