package org.diapason.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.media.MediaEvent;
import org.diapason.core.media.Tones;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.Owner;
import org.diapason.media.device.CombinedAudioSystem;
import org.diapason.media.device.SilentSystem;
import org.diapason.media.device.pulse.PulseAudioSystem;
import org.diapason.media.device.pulse.PulseSettings;
import org.diapason.media.device.wav.WavSystem;
import org.diapason.sound.Hearing;
import org.diapason.sound.Match;
import org.diapason.sound.Sounds;
import org.diapason.sound.Wave;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls on the phone's own devices. */
final class DevicesTest {
  private static final int RATE = 48_000;

  @TempDir
  private Path folder;

  @Test
  void wavFileIsHeardByThePeerAndThePeerIsRecorded() throws IOException {
    short[] noise = Telephone.band(Sounds.noise(5, -20, 2_000, RATE));
    Path spoken = folder.resolve("spoken.wav");
    Path recorded = folder.resolve("recorded.wav");
    Wave.write(spoken, noise, RATE);
    try (Rig rig = new Rig(); Side phone = rig.phoneSide(AudioCodec.OPUS); Side peer = rig.side(AudioCodec.OPUS)) {
      rig.engine.devices().use(wav(spoken), wav(recorded));
      Rig.connect(phone, peer);
      await().atMost(Rig.PATIENCE).until(() -> peer.count(MediaEvent.FirstAudio.class) == 1);
      peer.talker.say(Sounds.tone(440, -20, 1_500, RATE));
      int from = peer.talker.position();
      await().atMost(Rig.PATIENCE).until(() -> peer.talker.position() > from + 4 * RATE);
      short[] heard = peer.talker.heardSince(from);
      assertThat(IntStream.range(0, 4).mapToDouble(piece -> similarity(noise, piece, heard)).max().orElse(0))
          .isGreaterThan(0.7);
      assertThat(rig.engine.devices().inputLevel()).isBetween(-25.0, -15.0);
    }
    short[] played = Wave.read(recorded);
    assertThat(IntStream.range(0, played.length / (RATE / 5))
        .mapToObj(piece -> Arrays.copyOfRange(played, piece * RATE / 5, (piece + 1) * RATE / 5))
        .anyMatch(piece -> Hearing.hasTone(piece, 440, -30, RATE)))
        .isTrue();
  }

  @Test
  void withoutASoundSystemCallsConnectInSilenceAndItIsToldOnce() {
    CombinedAudioSystem none = new CombinedAudioSystem(List.of(
        new PulseAudioSystem(new PulseSettings("libnothing.so.0", "", "test"), System::nanoTime),
        new WavSystem(), new SilentSystem()));
    try (Rig rig = new Rig(none, new AudioEnd.SystemDefault());
        Side phone = rig.phoneSide(AudioCodec.PCMA); Side peer = rig.side(AudioCodec.PCMA)) {
      rig.engine.tones().start(Tones.Tone.RING);
      Rig.connect(phone, peer);
      await().atMost(Rig.PATIENCE).until(() -> peer.session.statistics().packetsReceived() > 50);
      assertThat(rig.problems()).containsExactly(Problem.of(ProblemCode.SOUND_SYSTEM_MISSING));
      assertThat(peer.session.statistics().levelReceived()).isLessThan(-60);
      rig.engine.tones().stop(Tones.Tone.RING);
    }
  }

  @Test
  void missingDeviceIsToldByName() {
    try (Rig rig = new Rig(); Side phone = rig.phoneSide(AudioCodec.PCMA); Side peer = rig.side(AudioCodec.PCMA)) {
      rig.engine.devices().use(Optional.of(new AudioEnd.Wav(folder.resolve("none.wav").toString())), Optional.empty());
      Rig.connect(phone, peer);
      await().atMost(Rig.PATIENCE).until(() -> peer.count(MediaEvent.FirstAudio.class) == 1);
      await().atMost(Rig.PATIENCE).until(() -> !rig.problems().isEmpty());
      assertThat(rig.problems()).extracting(Problem::code).containsExactly(ProblemCode.SOUND_FILE_UNUSABLE);
    }
  }

  @Test
  void tonesSoundOnTheirDevicesAndEnd() throws IOException {
    Path speaker = folder.resolve("speaker.wav");
    Path ringer = folder.resolve("ringer.wav");
    try (Rig rig = new Rig()) {
      rig.settings.set(AudioSettings.OUTPUT, Owner.PHONE, new AudioEnd.Wav(speaker.toString()));
      rig.settings.set(AudioSettings.RINGER, Owner.PHONE, new AudioEnd.Wav(ringer.toString()));
      rig.engine.tones().start(Tones.Tone.RING);
      rig.engine.tones().start(Tones.Tone.RING_BACK);
      await().atMost(Rig.PATIENCE).until(() -> sizeOf(ringer) > RATE * 2 && sizeOf(speaker) > RATE * 2);
      rig.engine.tones().stop(Tones.Tone.RING);
      rig.engine.tones().stop(Tones.Tone.RING_BACK);
      rig.engine.tones().key('5');
      await().atMost(Duration.ofSeconds(5)).until(() -> stops(ringer) && stops(speaker));
    }
    assertThat(Hearing.toneLevel(Wave.read(speaker), 425, RATE)).isGreaterThan(-35);
    assertThat(Hearing.level(Wave.read(ringer))).isGreaterThan(-50);
  }

  @Test
  void ringBackIsOfTheCountryChosen() throws IOException {
    Path speaker = folder.resolve("country.wav");
    try (Rig rig = new Rig()) {
      rig.settings.set(AudioSettings.TONE_COUNTRY, Owner.PHONE, "IL");
      rig.settings.set(AudioSettings.OUTPUT, Owner.PHONE, new AudioEnd.Wav(speaker.toString()));
      rig.engine.tones().start(Tones.Tone.RING_BACK);
      await().atMost(Rig.PATIENCE).until(() -> sizeOf(speaker) > RATE * 2);
      rig.engine.tones().stop(Tones.Tone.RING_BACK);
      await().atMost(Duration.ofSeconds(5)).until(() -> stops(speaker));
    }
    short[] heard = Wave.read(speaker);
    assertThat(Hearing.toneLevel(heard, 414, RATE)).isGreaterThan(Hearing.toneLevel(heard, 425, RATE) + 20);
  }

  @Test
  void silentKeypadSoundsNoKey() throws IOException {
    assertThat(Hearing.toneLevel(keysHeard(false), 770, RATE)).isGreaterThan(-45);
    assertThat(Hearing.level(keysHeard(true))).isLessThan(-90);
  }

  private short[] keysHeard(boolean silent) throws IOException {
    Path speaker = folder.resolve("keys" + silent + ".wav");
    try (Rig rig = new Rig()) {
      rig.settings.set(AudioSettings.SILENT_KEYPAD, Owner.PHONE, silent);
      rig.settings.set(AudioSettings.OUTPUT, Owner.PHONE, new AudioEnd.Wav(speaker.toString()));
      rig.phone().calls().acquire();
      rig.engine.tones().key('5');
      await().atMost(Rig.PATIENCE).until(() -> sizeOf(speaker) > RATE);
      rig.phone().calls().release();
      await().atMost(Duration.ofSeconds(5)).until(() -> stops(speaker));
    }
    return Wave.read(speaker);
  }

  @Test
  void settingsChangeTheDeviceOfACall() throws IOException {
    Path first = folder.resolve("first.wav");
    Wave.write(first, Sounds.tone(440, -20, 1_000, RATE), RATE);
    Path second = folder.resolve("second.wav");
    Wave.write(second, Sounds.tone(880, -20, 1_000, RATE), RATE);
    try (Rig rig = new Rig(); Side phone = rig.phoneSide(AudioCodec.G722); Side peer = rig.side(AudioCodec.G722)) {
      rig.settings.set(AudioSettings.INPUT, Owner.PHONE, new AudioEnd.Wav(first.toString()));
      Rig.connect(phone, peer);
      await().atMost(Rig.PATIENCE).until(() -> hears(peer, 440));
      rig.settings.set(AudioSettings.INPUT, Owner.PHONE, new AudioEnd.Wav(second.toString()));
      await().atMost(Rig.PATIENCE).until(() -> hears(peer, 880));
      rig.settings.set(AudioSettings.INPUT_VOLUME, Owner.PHONE, 0);
      await().atMost(Rig.PATIENCE).until(() -> !hears(peer, 880));
    }
  }

  /** How well 300 ms of the sound are found: a busy machine may tear longer ones apart. */
  private static double similarity(short[] sound, int piece, short[] heard) {
    int length = RATE * 3 / 10;
    return Match.find(Arrays.copyOfRange(sound, piece * length, (piece + 1) * length), heard).similarity();
  }

  private static boolean hears(Side side, int hertz) {
    int now = side.talker.position();
    return now > RATE && Hearing.hasTone(side.talker.heard(now - RATE / 5, now), hertz, -40, RATE);
  }

  private static Optional<AudioEnd> wav(Path file) {
    return Optional.of(new AudioEnd.Wav(file.toString()));
  }

  private static long sizeOf(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException gone) {
      return 0;
    }
  }

  /** Nothing more is written within a frame or two of looking. */
  private static boolean stops(Path file) {
    long before = sizeOf(file);
    long until = System.nanoTime() + 200_000_000;
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    return sizeOf(file) == before;
  }
}
