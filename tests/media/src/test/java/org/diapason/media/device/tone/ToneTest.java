package org.diapason.media.device.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.diapason.media.device.FrameFormat;
import org.diapason.sound.Hearing;
import org.diapason.sound.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  }

  @ParameterizedTest
  @ValueSource(strings = {"AD", "AL", "AT", "AX", "BA", "BE", "BG", "BY", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FO",
      "FR", "GB", "GG", "GI", "GR", "HR", "HU", "IE", "IM", "IS", "IT", "JE", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK",
      "MT", "NL", "NO", "PL", "PT", "RO", "RS", "RU", "SE", "SI", "SJ", "SK", "SM", "TR", "UA", "VA", "XK",
      "AR", "AU", "BR", "CA", "CL", "CN", "EG", "HK", "ID", "IL", "IN", "IR", "JP", "KR", "MX", "NG", "NZ", "PH", "PK", "SA",
      "SG", "TH", "TW", "US", "ZA"})
  void europeAndTheBigCountriesAreKnown(String code) {
    assertThat(ToneCountry.find(code)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"GB, 400, 400, 350", "RU, 425, 175, 175", "AT, 420, 200, 200", "HK, 480, 250, 250", "TR, 450, 200, 200"})
  void congestionOfACountryHasItsFrequencyAndCadence(ToneCountry country, int hertz, int on, int off) {
    Tone tone = country.congestion();
    assertThat(Hearing.toneLevel(part(tone, 10, on - 10), hertz, RATE)).isBetween(-23.0, -21.0);
    assertThat(part(tone, on, on + off)).containsOnly(0);
    assertThat(Hearing.level(part(tone, 0, 10 + on))).isGreaterThan(-25);
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
    assertThat(ToneCountry.of(Locale.of("uk", "UA"))).isEqualTo(ToneCountry.RU);
    assertThat(ToneCountry.of(Locale.of("lv", "LV"))).isEqualTo(ToneCountry.EUROPE);
    assertThat(ToneCountry.of(Locale.of("vi", "VN"))).isEqualTo(ToneCountry.EUROPE);
    assertThat(ToneCountry.of(Locale.ROOT)).isEqualTo(ToneCountry.EUROPE);
  }

  @Test
  void bellStrikesDiesAwayAndNeverClips() {
    Tone bell = RingTone.BELL.tone();
    assertThat(Hearing.level(part(bell, 10, 250))).isBetween(-24.0, -12.0);
    assertThat(Hearing.level(part(bell, 3_300, 3_600))).isLessThan(-45);
    for (short sample : bell.cycle()) {
      assertThat(sample).isBetween((short) -24_000, (short) 24_000);
    }
    assertThat(Hearing.toneLevel(part(bell, 20, 240), 830.6, RATE)).isGreaterThan(-24);
    assertThat(Hearing.toneLevel(part(bell, 300, 700), 659.3, RATE)).isGreaterThan(-26);
  }

  @ParameterizedTest
  @EnumSource
  void everyRingToneSoundsRestsAndBeginsAgainWithoutAClick(RingTone ring) {
    Tone tone = ring.tone();
    short[] cycle = tone.cycle();
    assertThat(tone.repeat()).isTrue();
    assertThat(tone.cycleMillis()).isBetween(3_000, 6_000);
    assertThat(Hearing.level(part(tone, 0, 1_000))).isBetween(ring == RingTone.SOFT ? -27.0 : -24.0, -10.0);
    assertThat(Hearing.level(part(tone, tone.cycleMillis() - 500, tone.cycleMillis()))).isLessThan(-45);
    assertThat(Math.abs(cycle[0] - cycle[cycle.length - 1])).isLessThan(100);
    for (short sample : cycle) {
      assertThat(sample).isBetween((short) -16_000, (short) 16_000);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noTwoRingTonesSoundAlike(RingTone ring) {
    short[] own = part(ring.tone(), 0, 1_500);
    for (RingTone other : RingTone.values()) {
      if (other != ring) {
        Tone second = other.tone();
        assertThat(Match.find(own, second.cycle()).similarity()).as("%s", other).isLessThan(0.5);
      }
    }
  }

  @Test
  void softerIsAFifthAndARestIsSilence() {
    Tone bell = RingTone.BELL.tone();
    double loud = Hearing.level(bell.cycle());
    assertThat(Hearing.level(bell.softer().cycle())).isBetween(loud - 14.5, loud - 13.5);
    Tone resting = bell.resting(500);
    assertThat(resting.cycleMillis()).isEqualTo(bell.cycleMillis() + 500);
    assertThat(part(resting, bell.cycleMillis(), resting.cycleMillis())).containsOnly(0);
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
