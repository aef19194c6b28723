package org.diapason.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.handling.HandlingSettings.WaitingTone;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.media.Ringtone;
import org.diapason.core.media.Ringtone.Melody;
import org.diapason.core.media.Tones.Tone;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.Owner;
import org.diapason.media.device.tone.RingTone;
import org.diapason.sound.Hearing;
import org.diapason.sound.Match;
import org.diapason.sound.Sounds;
import org.diapason.sound.Wave;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which ring tone rings, and where, by what the devices were given. */
final class RingingTest {
  private static final int RATE = 48_000;

  @TempDir Path folder;
  private Path ringer;
  private Path second;
  private Path speaker;

  @BeforeEach
  void name() {
    ringer = folder.resolve("ringer.wav");
    second = folder.resolve("second.wav");
    speaker = folder.resolve("speaker.wav");
  }

  private Rig rig() {
    Rig rig = new Rig();
    rig.settings.set(AudioSettings.RINGER, Owner.PHONE, new AudioEnd.Wav(ringer.toString()));
    rig.settings.set(AudioSettings.SECOND_RINGER, Owner.PHONE, new AudioEnd.Wav(second.toString()));
    rig.settings.set(AudioSettings.OUTPUT, Owner.PHONE, new AudioEnd.Wav(speaker.toString()));
    return rig;
  }

  /** Rings for so long and gives what the ringer got. */
  private short[] rung(Rig rig, Tone tone, Ringtone ringtone, int millis) throws IOException {
    rig.engine.tones().ring(tone, ringtone);
    heard(ringer, millis);
    rig.engine.tones().stop(tone);
    return Wave.read(ringer);
  }

  private static void heard(Path file, int millis) {
    await().atMost(Rig.PATIENCE).until(() -> Files.exists(file)
        && Hearing.onset(Wave.read(file), -60, RATE) >= 0
        && Wave.read(file).length - Hearing.onset(Wave.read(file), -60, RATE) > millis * RATE / 1_000);
  }

  private static double likeness(RingTone ringtone, short[] heard) {
    short[] begin = java.util.Arrays.copyOf(ringtone.tone().cycle(), RATE * 8 / 10);
    return Match.find(begin, heard).similarity();
  }

  @ParameterizedTest
  @EnumSource
  void everyMelodyIsHeardOnTheRingerAndOnNoOtherDevice(Melody melody) throws IOException {
    try (Rig rig = rig()) {
      short[] heard = rung(rig, Tone.RING, new Ringtone.BuiltIn(melody), 1_200);

      assertThat(likeness(RingTone.valueOf(melody.name()), heard)).isGreaterThan(0.95);
      assertThat(second).doesNotExist();
      assertThat(speaker).doesNotExist();
    }
  }

  @Test
  void theSecondRingerRingsAtTheSameTimeWhenWanted() throws IOException {
    try (Rig rig = rig()) {
      rig.settings.set(AudioSettings.RING_ALSO_ON_SPEAKER, Owner.PHONE, true);
      rig.engine.tones().ring(Tone.RING, Ringtone.STANDARD);
      heard(ringer, 1_200);
      heard(second, 1_200);
      rig.engine.tones().stop(Tone.RING);

      assertThat(likeness(RingTone.BELL, Wave.read(ringer))).isGreaterThan(0.95);
      assertThat(likeness(RingTone.BELL, Wave.read(second))).isGreaterThan(0.95);
    }
  }

  @Test
  void oneDeviceDoesNotRingTwice() {
    try (Rig rig = rig()) {
      rig.settings.set(AudioSettings.RING_ALSO_ON_SPEAKER, Owner.PHONE, true);
      assertThat(rig.phone().ringers().all()).hasSize(2);
      rig.settings.set(AudioSettings.SECOND_RINGER, Owner.PHONE, new AudioEnd.Wav(ringer.toString()));
      assertThat(rig.phone().ringers().all()).hasSize(1);
    }
  }

  @Test
  void whoAskedForAFileInPlaceOfTheSpeakerHearsNoSecondBell() {
    try (Rig rig = rig()) {
      rig.settings.set(AudioSettings.RING_ALSO_ON_SPEAKER, Owner.PHONE, true);
      rig.engine.devices().use(Optional.empty(), Optional.of(new AudioEnd.Silence()));

      assertThat(rig.phone().ringers().all()).hasSize(1);
    }
  }

  @Test
  void ringVolumeHolds() throws IOException {
    double full;
    try (Rig rig = rig()) {
      full = Hearing.level(java.util.Arrays.copyOf(rung(rig, Tone.RING, Ringtone.STANDARD, 800), RATE / 2));
    }
    Files.delete(ringer);
    try (Rig rig = rig()) {
      rig.settings.set(AudioSettings.RING_VOLUME, Owner.PHONE, 25);
      short[] soft = rung(rig, Tone.RING, Ringtone.STANDARD, 800);
      assertThat(Hearing.level(java.util.Arrays.copyOf(soft, RATE / 2))).isBetween(full - 15, full - 9);
    }
  }

  @ParameterizedTest
  @CsvSource({"8000, 1", "16000, 2", "44100, 2", "48000, 1"})
  void anOwnFileRingsAtAnyUsualRate(int rate, int channels) throws IOException {
    Path own = folder.resolve("own.wav");
    short[] mono = Sounds.tone(600, -20, 1_000, rate);
    short[] all = new short[mono.length * channels];
    for (int i = 0; i < all.length; i++) {
      all[i] = mono[i / channels];
    }
    Wave.write(own, all, rate, channels);
    try (Rig rig = rig()) {
      short[] heard = rung(rig, Tone.RING, new Ringtone.File(own.toString()), 900);

      int from = Hearing.onset(heard, -60, RATE) + RATE / 10;
      assertThat(Hearing.toneLevel(heard, from, from + RATE / 2, 600, RATE)).isBetween(-21.5, -18.5);
      assertThat(rig.problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"broken, RINGTONE_FORMAT", "missing, RINGTONE_UNREADABLE", "long, RINGTONE_TOO_LONG", "deep, RINGTONE_FORMAT",
      "huge, RINGTONE_TOO_LONG"})
  void aFileThatCanNotBePlayedIsToldOnceAndTheStandardRings(String kind, ProblemCode code) throws IOException {
    Path own = folder.resolve("own.wav");
    switch (kind) {
      case "broken" -> Files.writeString(own, "this is no sound");
      case "long" -> Wave.write(own, new short[8_000 * 301], 8_000);
      case "deep" -> Files.write(own, Wave.bytes(new short[800], 8_000, 1, 24));
      case "huge" -> {
        try (var file = new java.io.RandomAccessFile(own.toFile(), "rw")) {
          file.write(Wave.bytes(new short[800], 8_000, 1, 16));
          file.setLength(500_000_000);
        }
      }
      default -> assertThat(own).doesNotExist();
    }
    try (Rig rig = rig()) {
      short[] heard = rung(rig, Tone.RING, new Ringtone.File(own.toString()), 1_200);
      rig.engine.tones().ring(Tone.RING, new Ringtone.File(own.toString()));

      assertThat(likeness(RingTone.BELL, heard)).isGreaterThan(0.95);
      assertThat(rig.problems()).containsExactly(Problem.of(code, own.toString()));
    }
  }

  @Test
  void aFileThatCanNotBePlayedIsToldWhenItIsChosen() {
    Path none = folder.resolve("none.wav");
    try (Rig rig = rig()) {
      rig.settings.set(AudioSettings.RINGTONE, Owner.PHONE, new Ringtone.File(none.toString()));
      await().atMost(Rig.PATIENCE).until(() -> !rig.problems().isEmpty());
      assertThat(rig.problems()).containsExactly(Problem.of(ProblemCode.RINGTONE_UNREADABLE, none.toString()));
      rig.settings.set("account.ringtone", new Owner("work"), folder.resolve("other.wav").toString());
      await().atMost(Rig.PATIENCE).until(() -> rig.problems().size() == 2);
    }
  }

  @Test
  void aFileThatWasChangedRingsAsItIsNow() throws IOException {
    Path own = folder.resolve("own.wav");
    Wave.write(own, Sounds.tone(600, -20, 1_000, RATE), RATE);
    try (Rig rig = rig()) {
      rung(rig, Tone.RING, new Ringtone.File(own.toString()), 500);
    }
    Files.delete(ringer);
    Wave.write(own, Sounds.tone(1_500, -20, 1_200, RATE), RATE);
    try (Rig rig = rig()) {
      short[] heard = rung(rig, Tone.RING, new Ringtone.File(own.toString()), 500);
      assertThat(Hearing.toneLevel(heard, 1_500, RATE)).isGreaterThan(Hearing.toneLevel(heard, 600, RATE) + 20);
    }
  }

  @Test
  void aWaitingCallRingsSoftlyInItsOwnTone() throws IOException {
    try (Rig rig = rig()) {
      short[] heard = rung(rig, Tone.WAITING, new Ringtone.BuiltIn(Melody.CHIME), 1_200);

      assertThat(likeness(RingTone.CHIME, heard)).isGreaterThan(0.9);
      double loud = Hearing.level(java.util.Arrays.copyOf(RingTone.CHIME.tone().cycle(), RATE / 2));
      int from = Hearing.onset(heard, -60, RATE);
      assertThat(Hearing.level(heard, from, from + RATE / 2)).isBetween(loud - 16, loud - 12);
    }
  }

  @Test
  void aWaitingCallBeepsOnTheSpeakerOfCallsWhenThatIsWanted() throws IOException {
    try (Rig rig = rig()) {
      rig.settings.set(HandlingSettings.WAITING_TONE, Owner.PHONE, WaitingTone.BEEPS);
      rig.engine.tones().ring(Tone.WAITING, Ringtone.STANDARD);
      heard(speaker, 500);
      rig.engine.tones().stop(Tone.WAITING);
      short[] heard = Wave.read(speaker);
      int from = Hearing.onset(heard, -60, RATE);

      assertThat(Hearing.toneLevel(heard, from, from + RATE / 10, 425, RATE)).isGreaterThan(-25);
      assertThat(Hearing.level(heard, from + RATE * 17 / 100, from + RATE * 28 / 100)).isLessThan(-60);
      assertThat(Hearing.toneLevel(heard, from + RATE * 32 / 100, from + RATE * 43 / 100, 425, RATE)).isGreaterThan(-25);
      assertThat(ringer).doesNotExist();
    }
  }

  @Test
  void congestionIsHeardInItsCountrysCadenceAndEndsByItself() throws IOException {
    try (Rig rig = rig()) {
      rig.settings.set(AudioSettings.TONE_COUNTRY, Owner.PHONE, "GB");
      rig.engine.tones().start(Tone.CONGESTION);
      heard(speaker, 3_300);
      short[] heard = Wave.read(speaker);
      int from = Hearing.onset(heard, -60, RATE);

      assertThat(Hearing.toneLevel(heard, from, from + RATE * 38 / 100, 400, RATE)).isGreaterThan(-24);
      assertThat(Hearing.level(heard, from + RATE * 42 / 100, from + RATE * 73 / 100)).isLessThan(-60);
      assertThat(Hearing.toneLevel(heard, from + RATE * 77 / 100, from + RATE * 95 / 100, 400, RATE)).isGreaterThan(-24);
      assertThat(Hearing.level(heard, from + RATE * 31 / 10, heard.length)).isLessThan(-60);
    }
  }

  @Test
  void aSampleIsHeardOnceAndGivesWayToTheNext() throws IOException {
    try (Rig rig = rig()) {
      rung(rig, Tone.SAMPLE, new Ringtone.BuiltIn(Melody.CHIME), 300);
      short[] heard = rung(rig, Tone.SAMPLE, new Ringtone.BuiltIn(Melody.TRILL), 2_500);

      assertThat(likeness(RingTone.TRILL, heard)).isGreaterThan(0.9);
    }
  }
}
