package org.diapason.media.device.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.diapason.media.device.FrameFormat;
import org.diapason.sound.Hearing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ToneTest {
  private static final int RATE = FrameFormat.SAMPLE_RATE;

  private static short[] part(Tone tone, int fromMillis, int toMillis) {
    return Arrays.copyOfRange(tone.cycle(), fromMillis * 48, toMillis * 48);
  }

  private static double greatestStep(short[] sound) {
    int greatest = 0;
    for (int i = 1; i < sound.length; i++) {
      greatest = Math.max(greatest, Math.abs(sound[i] - sound[i - 1]));
    }
    return greatest;
  }

  @Test
  void germanRingbackIsOneSecondOf425HertzAndFourOfSilence() {
    Tone tone = ToneCountry.DE.ringback();
    assertThat(tone.cycleMillis()).isEqualTo(5_000);
    assertThat(Hearing.hasTone(part(tone, 50, 950), 425, -23, RATE)).isTrue();
    assertThat(part(tone, 1_000, 5_000)).containsOnly(0);
  }

  @Test
  void americanRingbackHasBothFrequenciesAndBritishTwoRings() {
    short[] us = part(ToneCountry.US.ringback(), 100, 1_900);
    assertThat(Hearing.toneLevel(us, 440, RATE)).isBetween(-23.0, -21.0);
    assertThat(Hearing.toneLevel(us, 480, RATE)).isBetween(-23.0, -21.0);
    Tone gb = ToneCountry.GB.ringback();
    assertThat(gb.cycleMillis()).isEqualTo(3_000);
    assertThat(Hearing.level(part(gb, 410, 590))).isLessThan(-90);
    assertThat(Hearing.level(part(gb, 620, 980))).isGreaterThan(-25);
  }

  @Test
  void cadencesOfACountryAreHeardInTheirOrder() {
    Tone spain = ToneCountry.ES.congestion();
    assertThat(spain.cycleMillis()).isEqualTo(1_600);
    assertThat(Hearing.hasTone(part(spain, 810, 990), 425, -23, RATE)).isTrue();
    assertThat(part(spain, 1_000, 1_600)).containsOnly(0);
    assertThat(ToneCountry.values()).hasSizeGreaterThan(30);
  }

  @ParameterizedTest
  @EnumSource
  void everyCountryRepeatsItsTonesWithoutClicks(ToneCountry country) {
    for (Tone tone : List.of(country.ringback(), country.busy(), country.congestion(), country.callWaiting())) {
      assertThat(tone.repeat()).isTrue();
      assertThat(Hearing.level(tone.cycle())).isBetween(-45.0, -18.0);
      assertThat(Math.abs(tone.cycle()[0])).isLessThan((short) 50);
      assertThat(greatestStep(tone.cycle())).isLessThan(1_200);
    }
  }

  @ParameterizedTest
  @CsvSource({"1,697,1209", "5,770,1336", "9,852,1477", "0,941,1336", "#,941,1477", "d,941,1633"})
  void keyHasItsTwoFrequencies(char key, int low, int high) {
    short[] sound = part(DtmfTone.of(key, 200).orElseThrow(), 10, 190);
    assertThat(Hearing.toneLevel(sound, low, RATE)).isBetween(-23.0, -21.0);
    assertThat(Hearing.toneLevel(sound, high, RATE)).isBetween(-23.0, -21.0);
  }

  @Test
  void otherCharactersAreNoKeys() {
    assertThat(DtmfTone.of('x', 100)).isEmpty();
    assertThat(DtmfTone.of('ß', 100)).isEmpty();
  }

  @Test
  void localeChoosesTheCountry() {
    assertThat(ToneCountry.of(Locale.GERMANY)).isEqualTo(ToneCountry.DE);
    assertThat(ToneCountry.of(Locale.CANADA)).isEqualTo(ToneCountry.US);
    assertThat(ToneCountry.of(Locale.of("is", "IS"))).isEqualTo(ToneCountry.EUROPE);
    assertThat(ToneCountry.of(Locale.ROOT)).isEqualTo(ToneCountry.EUROPE);
  }

  @Test
  void bellStrikesDiesAwayAndNeverClips() {
    Tone bell = RingTone.bell();
    assertThat(Hearing.level(part(bell, 10, 250))).isBetween(-24.0, -12.0);
    assertThat(Hearing.level(part(bell, 3_300, 3_600))).isLessThan(-45);
    for (short sample : bell.cycle()) {
      assertThat(sample).isBetween((short) -24_000, (short) 24_000);
    }
    assertThat(Hearing.toneLevel(part(bell, 20, 240), 830.6, RATE)).isGreaterThan(-24);
    assertThat(Hearing.toneLevel(part(bell, 300, 700), 659.3, RATE)).isGreaterThan(-26);
  }

  @Test
  void repeatedToneHasNoSeamAndOnceEnds() {
    short[] frame = FrameFormat.newFrame();
    PlayingTone once = new PlayingTone(new Tone(new short[] {5, 5, 5}, false));
    once.fill(frame);
    assertThat(frame).startsWith(5, 5, 5, 0).endsWith(0);
    assertThat(once.isOver()).isTrue();
    PlayingTone again = new PlayingTone(new Tone(new short[] {1, 2, 3}, true));
    again.fill(frame);
    again.fill(frame);
    assertThat(frame).startsWith(1, 2, 3, 1);
    assertThat(again.isOver()).isFalse();
  }

  @Test
  void stoppedToneFadesWithinAFrame() {
    short[] cycle = new short[RATE];
    Arrays.fill(cycle, (short) 9_600);
    PlayingTone tone = new PlayingTone(new Tone(cycle, true));
    short[] frame = FrameFormat.newFrame();
    tone.fill(frame);
    tone.stop();
    tone.fill(frame);
    assertThat(frame[0]).isGreaterThan((short) 9_500);
    assertThat(frame[FrameFormat.SAMPLES - 1]).isZero();
    assertThat(greatestStep(frame)).isLessThan(20);
    tone.fill(frame);
    assertThat(frame).containsOnly(0);
    assertThat(tone.isOver()).isTrue();
  }
}
