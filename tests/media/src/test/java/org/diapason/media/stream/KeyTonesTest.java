package org.diapason.media.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.diapason.media.device.FrameFormat;
import org.diapason.sound.Hearing;
import org.diapason.sound.Keys;
import org.diapason.sound.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys as tones, judged by a receiver that has its frequencies from elsewhere. */
class KeyTonesTest {
  private static final int RATE = FrameFormat.SAMPLE_RATE;
  /** RMS of a sine of 0 dBm0, in dBFS. */
  private static final double DBM0 = -3.14 - 3.01;

  private final KeyTones tones = new KeyTones();

  /** What is sent while somebody speaks. */
  private short[] sent(int millis) {
    short[] speech = Sounds.noise(5, -20, millis, RATE);
    short[] frame = FrameFormat.newFrame();
    for (int at = 0; at < speech.length; at += FrameFormat.SAMPLES) {
      System.arraycopy(speech, at, frame, 0, FrameFormat.SAMPLES);
      tones.fill(frame);
      System.arraycopy(frame, 0, speech, at, FrameFormat.SAMPLES);
    }
    return speech;
  }

  private void press(String keys, int millis) {
    keys.chars().forEach(key -> tones.add((char) key, millis));
  }

  @Test
  void everyKeyIsHeardOnceAndInOrder() {
    press("1234567890*#ABCD1155", 100);
    assertThat(Keys.names(Keys.in(sent(4_100), RATE))).isEqualTo("1234567890*#ABCD1155");
  }

  @Test
  void tonesAndPausesAreAsLongAsReceiversWant() {
    press("73", 160);
    List<Keys.Key> keys = Keys.in(sent(700), RATE);
    assertThat(keys).allSatisfy(key -> assertThat(key.millis()).isCloseTo(160, within(12)));
    assertThat(keys.get(1).from() - keys.get(0).to()).isCloseTo(100, within(25));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 65, 90})
  void noToneIsShorterThanAReceiverNeeds(int asked) {
    press("6", asked);
    assertThat(Keys.in(sent(300), RATE).getFirst().millis()).isBetween(Math.max(asked, 65) - 12, Math.max(asked, 65) + 12);
  }

  @ParameterizedTest
  @ValueSource(chars = {'1', '5', '9', '#', 'D'})
  void levelsAreThoseOfTelephonesAndTheHighToneIsLouder(char key) {
    tones.add(key, 200);
    Keys.Key heard = Keys.in(sent(400), RATE).getFirst();
    assertThat(heard.low()).isCloseTo(-11 + DBM0, within(0.3));
    assertThat(heard.twist()).isCloseTo(2, within(0.2));
  }

  @Test
  void nothingElseIsHeardDuringToneAndPause() {
    tones.add('8', 200);
    short[] sound = sent(400);
    double level = Hearing.level(sound, 0, RATE / 5);
    double low = Hearing.toneLevel(sound, 0, RATE / 5, 852, RATE);
    double high = Hearing.toneLevel(sound, 0, RATE / 5, 1_336, RATE);
    double both = 10 * Math.log10(Math.pow(10, low / 10) + Math.pow(10, high / 10));
    assertThat(both - level).isGreaterThan(-0.3);
    assertThat(Hearing.level(sound, RATE / 5 + 10, RATE / 5 + RATE / 10 - 10)).isLessThan(-100);
    assertThat(Hearing.level(sound, RATE * 32 / 100, RATE * 2 / 5)).as("speech goes on").isGreaterThan(-25);
  }

  @Test
  void toneBeginsAndEndsWithoutClick() {
    tones.add('1', 100);
    short[] sound = sent(140);
    assertThat(Math.abs(sound[0])).isLessThan((short) 10);
    assertThat(Math.abs(sound[100 * 48 - 1])).isLessThan((short) 10);
  }

  @Test
  void whatIsDroppedIsNotHeard() {
    press("123", 200);
    sent(100);
    tones.clear();
    assertThat(Keys.in(sent(1_000), RATE)).isEmpty();
    press("x4", 100);
    assertThat(Keys.names(Keys.in(sent(400), RATE))).isEqualTo("4");
  }
}
