package org.diapason.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.media.MediaEvent;
import org.diapason.core.media.Mix;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.Owner;
import org.diapason.media.device.Direction;
import org.diapason.sound.Hearing;
import org.diapason.sound.Match;
import org.diapason.sound.Sounds;
import org.diapason.sound.Wave;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two pairs of devices of a phone, by what goes through them: the handset hears 440 Hz, the room 880 Hz. */
final class SpeakerTest {
  private static final int RATE = 48_000;
  private static final int MOST_MILLIS = 100;
  private static final int HANDSET = 440;
  private static final int ROOM = 880;

  @TempDir
  private Path folder;
  private Path earpiece;
  private Path loudspeaker;

  @BeforeEach
  void soundsOfBothPlaces() throws IOException {
    earpiece = folder.resolve("earpiece.wav");
    loudspeaker = folder.resolve("loudspeaker.wav");
    Wave.write(folder.resolve("handset.wav"), Sounds.tone(HANDSET, -20, 1_000, RATE), RATE);
    Wave.write(folder.resolve("room.wav"), Sounds.tone(ROOM, -20, 1_000, RATE), RATE);
  }

  private Rig rig() {
    Rig rig = new Rig();
    rig.settings.set(AudioSettings.INPUT, Owner.PHONE, wav(folder.resolve("handset.wav")));
    rig.settings.set(AudioSettings.OUTPUT, Owner.PHONE, wav(earpiece));
    rig.settings.set(AudioSettings.SPEAKER_INPUT, Owner.PHONE, wav(folder.resolve("room.wav")));
    rig.settings.set(AudioSettings.SPEAKER_OUTPUT, Owner.PHONE, wav(loudspeaker));
    return rig;
  }

  @Test
  void theFarSideHearsNoGapInEitherDirection() {
    try (Rig rig = rig(); Side phone = rig.phoneSide(AudioCodec.OPUS); Side peer = rig.side(AudioCodec.OPUS)) {
      Rig.connect(phone, peer);
      await().atMost(Rig.PATIENCE).until(() -> hears(peer, HANDSET));
      int from = peer.talker.position();
      rig.engine.devices().speaker(true);
      await().atMost(Rig.PATIENCE).until(() -> hears(peer, ROOM));
      rig.engine.devices().speaker(false);
      await().atMost(Rig.PATIENCE).until(() -> hears(peer, HANDSET));
      assertThat(Hearing.longestGapMillis(peer.talker.heardSince(from), -35, RATE)).isLessThan(MOST_MILLIS);
    }
  }

  @Test
  void whatTheFarSideSaysGoesOnInTheOtherSpeakerWhereItWas() throws IOException {
    short[] noise = Telephone.band(Sounds.noise(7, -20, 12_000, RATE));
    try (Rig rig = rig(); Side phone = rig.phoneSide(AudioCodec.OPUS); Side peer = rig.side(AudioCodec.OPUS)) {
      Rig.connect(phone, peer);
      await().atMost(Rig.PATIENCE).until(() -> hears(peer, HANDSET));
      peer.talker.say(noise);
      awaitSeconds(peer, 2);
      rig.engine.devices().speaker(true);
      await().atMost(Rig.PATIENCE).until(() -> size(loudspeaker) > 3 * RATE);
      rig.engine.devices().speaker(false);
      int half = size(earpiece);
      await().atMost(Rig.PATIENCE).until(() -> size(earpiece) > half + 3 * RATE);
    }
    short[] first = Wave.read(earpiece);
    short[] second = Wave.read(loudspeaker);
    int left = seam(noise, first, second);
    System.out.printf("speaker mode: %d ms between the end in one speaker and the begin in the other%n", left);
    assertThat(left).isBetween(-MOST_MILLIS, MOST_MILLIS);
    assertThat(Hearing.longestGapMillis(second, -45, RATE)).isLessThan(MOST_MILLIS);
    assertThat(Hearing.onset(second, -45, RATE)).isBetween(0, RATE * MOST_MILLIS / 1_000);
    int begin = Hearing.onset(first, -45, RATE);
    assertThat(Hearing.longestGapMillis(Arrays.copyOfRange(first, begin, first.length), -45, RATE)).isLessThan(MOST_MILLIS);
  }

  @Test
  void aConferenceIsHeardAndHeardOfInSpeakerMode() throws IOException {
    try (Rig rig = rig(); Side one = rig.phoneSide(AudioCodec.G722); Side two = rig.phoneSide(AudioCodec.OPUS);
        Side ann = rig.side(AudioCodec.G722); Side bob = rig.side(AudioCodec.OPUS); Mix mix = rig.engine.mix(who -> {})) {
      Rig.connect(one, ann);
      Rig.connect(two, bob);
      mix.join(one.session);
      mix.join(two.session);
      await().atMost(Rig.PATIENCE).until(() -> hears(ann, HANDSET) && hears(bob, HANDSET));
      rig.engine.devices().speaker(true);
      await().atMost(Rig.PATIENCE).until(() -> hears(ann, ROOM) && hears(bob, ROOM));
      ann.talker.say(Sounds.tone(1_500, -20, 5_000, RATE));
      await().atMost(Rig.PATIENCE).until(() -> bobHearsToo(bob));
      await().atMost(Rig.PATIENCE).until(ann.talker::hasSpoken);
    }
    assertThat(Hearing.toneLevel(last(Wave.read(loudspeaker)), 1_500, RATE)).isGreaterThan(-30);
  }

  private static boolean bobHearsToo(Side bob) {
    int now = bob.talker.position();
    return Hearing.toneLevel(bob.talker.heard(now - RATE / 5, now), 1_500, RATE) > -30;
  }

  @Test
  void aCallMayBeginInSpeakerMode() {
    try (Rig rig = rig(); Side phone = rig.phoneSide(AudioCodec.PCMA); Side peer = rig.side(AudioCodec.PCMA)) {
      rig.engine.devices().speaker(true);
      Rig.connect(phone, peer);
      await().atMost(Rig.PATIENCE).until(() -> hears(peer, ROOM));
      assertThat(Files.exists(earpiece)).isFalse();
    }
  }

  @Test
  void aSpeakerThatIsNotThereIsToldAndTheCallGoesOn() {
    try (Rig rig = rig(); Side phone = rig.phoneSide(AudioCodec.PCMA); Side peer = rig.side(AudioCodec.PCMA)) {
      rig.settings.set(AudioSettings.SPEAKER_OUTPUT, Owner.PHONE, new AudioEnd.Device("desk"));
      Rig.connect(phone, peer);
      await().atMost(Rig.PATIENCE).until(() -> hears(peer, HANDSET));
      rig.engine.devices().speaker(true);
      await().atMost(Rig.PATIENCE).until(() -> rig.problems().stream().anyMatch(SpeakerTest::namesTheDesk));
      await().atMost(Rig.PATIENCE).until(() -> hears(peer, ROOM));
      rig.engine.devices().speaker(false);
      await().atMost(Rig.PATIENCE).until(() -> device(rig, Direction.PLAYBACK).equals("wav:" + earpiece));
    }
  }

  @Test
  void whoWantsNoDevicesGetsNoneInSpeakerModeEither() {
    try (Rig rig = rig(); Side phone = rig.phoneSide(AudioCodec.PCMA); Side peer = rig.side(AudioCodec.PCMA)) {
      rig.settings.set(AudioSettings.SPEAKER_INPUT, Owner.PHONE, new AudioEnd.SystemDefault());
      rig.settings.set(AudioSettings.SPEAKER_OUTPUT, Owner.PHONE, new AudioEnd.SystemDefault());
      rig.engine.devices().use(Optional.of(new AudioEnd.Silence()), Optional.of(new AudioEnd.Silence()));
      rig.engine.devices().speaker(true);
      Rig.connect(phone, peer);
      await().atMost(Rig.PATIENCE).until(() -> peer.count(MediaEvent.FirstAudio.class) == 1);
      await().atMost(Rig.PATIENCE).until(() -> device(rig, Direction.PLAYBACK).equals("silence"));
      assertThat(rig.problems()).isEmpty();
    }
  }

  @Test
  void aCallIsAsLoudAsItIsWantedHere() throws IOException {
    try (Rig rig = rig(); Side phone = rig.phoneSide(AudioCodec.OPUS); Side peer = rig.side(AudioCodec.OPUS)) {
      phone.session.volume(10);
      Rig.connect(phone, peer);
      await().atMost(Rig.PATIENCE).until(() -> hears(peer, HANDSET));
      peer.talker.say(Sounds.tone(1_500, -20, 3_000, RATE));
      await().atMost(Rig.PATIENCE).until(peer.talker::hasSpoken);
    }
    assertThat(Hearing.toneLevel(last(Wave.read(earpiece)), 1_500, RATE)).isBetween(-43.0, -37.0);
  }

  private static boolean namesTheDesk(Problem problem) {
    return problem.code() == ProblemCode.DEVICE_MISSING && problem.arguments().getFirst().contains("desk");
  }

  /** How much later than the end of one file the begin of the other was said, in milliseconds. */
  private static int seam(short[] said, short[] first, short[] second) {
    int piece = RATE / 5;
    short[] begin = Arrays.copyOfRange(second, RATE / 10, RATE / 10 + piece);
    int at = Match.find(begin, said).delaySamples() - RATE / 10;
    int end = Match.find(Arrays.copyOfRange(said, at - 2 * piece, at - piece), first).delaySamples() + 2 * piece;
    int switched = switchedAt(said, first, at, end);
    return (int) ((at - switched) * 1_000L / RATE);
  }

  /** Where in what was said the first file breaks off: it goes on later with what was said after the way back. */
  private static int switchedAt(short[] said, short[] first, int at, int guess) {
    int piece = RATE / 50;
    int matched = at - RATE / 5;
    for (int from = at - RATE / 5; from + piece <= said.length; from += piece) {
      short[] wanted = Arrays.copyOfRange(said, from, from + piece);
      int there = guess + from - at;
      if (there + 2 * piece > first.length
          || Match.find(wanted, Arrays.copyOfRange(first, there - piece, there + 2 * piece)).similarity() < 0.5) {
        return matched;
      }
      matched = from + piece;
    }
    return matched;
  }

  /** The last whole second but for the very end. */
  private static short[] last(short[] sound) {
    int end = sound.length - 1;
    while (end > RATE && Hearing.level(sound, end - RATE / 10, end) < -55) {
      end -= RATE / 10;
    }
    return Arrays.copyOfRange(sound, end - RATE / 2, end - RATE / 4);
  }

  private static void awaitSeconds(Side side, int seconds) {
    int from = side.talker.position();
    await().atMost(Rig.PATIENCE).until(() -> side.talker.position() > from + seconds * RATE);
  }

  private static String device(Rig rig, Direction direction) {
    return rig.phone().calls().path().device(direction).orElse("");
  }

  private static boolean hears(Side side, int hertz) {
    int now = side.talker.position();
    return now > RATE && Hearing.hasTone(side.talker.heard(now - RATE / 5, now), hertz, -35, RATE);
  }

  private static AudioEnd wav(Path file) {
    return new AudioEnd.Wav(file.toString());
  }

  /** In samples. */
  private static int size(Path file) {
    try {
      return Files.exists(file) ? (int) (Files.size(file) / 2) : 0;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
