package org.diapason.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.media.CallRecording;
import org.diapason.core.media.MediaEvent;
import org.diapason.core.media.RecordingChannels;
import org.diapason.core.media.RecordingEvent;
import org.diapason.core.media.RecordingFormat;
import org.diapason.core.media.RecordingOrder;
import org.diapason.core.setting.Owner;
import org.diapason.sound.Hearing;
import org.diapason.sound.Match;
import org.diapason.sound.Sounds;
import org.diapason.sound.Wave;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A real call recorded, and what both sides said found in the file. */
final class RecordingTest {
  private static final int RATE = 48_000;
  private static final short[] OWN = Telephone.band(Sounds.bursts(11, -18, 2_000, RATE));
  private static final short[] FAR = Telephone.band(Sounds.bursts(12, -18, 2_000, RATE));

  private final Rig rig = new Rig();
  private final List<RecordingEvent> told = new CopyOnWriteArrayList<>();
  @TempDir
  Path folder;
  private Side own;
  private Side far;

  @BeforeEach
  void connect() {
    own = rig.side(AudioCodec.G722);
    far = rig.side(AudioCodec.G722);
    Rig.connect(own, far);
    await().atMost(Rig.PATIENCE).until(() -> own.count(MediaEvent.FirstAudio.class) == 1);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @ParameterizedTest
  @EnumSource
  void eachVoiceIsWhereTheChannelsHaveIt(RecordingChannels channels) throws IOException {
    record(channels);
    talk();
    short[] sound = Wave.read(saved());
    short[] first = channels.count() == 1 ? sound : channel(sound, 0);
    short[] last = channels.count() == 1 ? sound : channel(sound, 1);
    assertThat(best(OWN, first).similarity()).as("own voice").matches(alike -> alike > 0.6 == channels.hasOwn());
    assertThat(best(FAR, last).similarity()).as("far voice").matches(alike -> alike > 0.6 == channels.hasFar());
  }

  /** What was said at one moment and what was heard at the next lie in the file as they lay in the ear. */
  @Test
  void bothVoicesKeepTheirDistanceInTime() throws IOException {
    record(RecordingChannels.STEREO);
    talk();
    short[] sound = Wave.read(saved());
    int from = own.talker.saidFrom();
    Piece heard = best(FAR, own.talker.heardSince(from));
    Piece recorded = Piece.find(FAR, heard.at(), channel(sound, 1));
    Piece said = best(OWN, channel(sound, 0));
    int lived = heard.delay();
    assertThat((recorded.delay() - said.delay() - lived) * 1_000 / RATE).isBetween(-40, 40);
  }

  @Test
  void opusIsRecordedFromACall() throws IOException {
    own.session.record(order(RecordingFormat.OPUS, RecordingChannels.MIXED), told::add);
    talk();
    assertThat(saved().getFileName()).hasToString("call.opus");
    assertThat(Files.size(folder.resolve("call.opus"))).isBetween(8_000L, 40_000L);
  }

  @Test
  void theOutputVolumeAndTheMicrophoneThatIsOffMakeNoDifference() throws IOException {
    rig.settings.set(AudioSettings.OUTPUT_VOLUME, Owner.PHONE, 0);
    own.session.microphone(false);
    record(RecordingChannels.STEREO);
    talk();
    short[] sound = Wave.read(saved());
    assertThat(best(FAR, channel(sound, 1)).similarity()).isGreaterThan(0.8);
    assertThat(Hearing.level(channel(sound, 0))).as("what is not sent is not recorded").isLessThan(-100);
  }

  @Test
  void aPauseIsLeftOut() throws IOException {
    CallRecording recording = record(RecordingChannels.OWN);
    waitFor(0.5);
    recording.pause(true);
    own.talker.say(Sounds.tone(440, -20, 600, RATE));
    waitFor(1);
    recording.pause(false);
    own.talker.say(Sounds.tone(1_000, -20, 400, RATE));
    waitFor(0.5);
    recording.close();
    short[] sound = Wave.read(saved());
    assertThat(sound.length / (double) RATE).isCloseTo(1, within(0.3));
    assertThat(Hearing.toneLevel(sound, 440, RATE)).isLessThan(-50);
    assertThat(Hearing.toneLevel(sound, 1_000, RATE)).isGreaterThan(-30);
  }

  @Test
  void startAgainMakesAFurtherFileAndEndsTheFirst() {
    record(RecordingChannels.MIXED);
    waitFor(0.3);
    record(RecordingChannels.MIXED);
    waitFor(0.3);
    own.session.close();
    await().atMost(Rig.PATIENCE).until(() -> told.size() == 2);
    assertThat(told).allMatch(RecordingEvent.Saved.class::isInstance);
    assertThat(folder.resolve("call.wav")).exists();
    assertThat(folder.resolve("call (2).wav")).exists();
  }

  @Test
  void theEndOfTheEngineCompletesTheFile() {
    record(RecordingChannels.MIXED);
    waitFor(0.3);
    rig.engine.close();
    assertThat(folder.resolve("call.wav")).exists();
  }

  @Test
  void aSessionThatHasEndedRecordsNothing() {
    own.session.close();
    record(RecordingChannels.MIXED).close();
    assertThat(told).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  private CallRecording record(RecordingChannels channels) {
    return own.session.record(order(RecordingFormat.WAV, channels), told::add);
  }

  private RecordingOrder order(RecordingFormat format, RecordingChannels channels) {
    return new RecordingOrder(folder, "call", format, channels);
  }

  /** Own voice first, far voice after it begins, to the end of both; then the call ends. */
  private void talk() {
    own.talker.say(OWN);
    far.talker.say(FAR);
    await().atMost(Rig.PATIENCE).until(() -> own.talker.hasSpoken() && far.talker.hasSpoken());
    waitFor(0.6);
    own.session.close();
  }

  private void waitFor(double seconds) {
    int from = own.talker.position();
    await().atMost(Rig.PATIENCE).until(() -> own.talker.position() > from + seconds * RATE);
  }

  private Path saved() {
    await().atMost(Rig.PATIENCE).until(() -> !told.isEmpty());
    assertThat(told).singleElement().isInstanceOf(RecordingEvent.Saved.class);
    return ((RecordingEvent.Saved) told.getFirst()).file();
  }

  /** The piece that came through best: a busy machine may tear others apart. */
  private static Piece best(short[] said, short[] sound) {
    return IntStream.range(0, 4).mapToObj(piece -> Piece.find(said, piece * RATE / 2, sound))
        .max(Comparator.comparingDouble(Piece::similarity)).orElseThrow();
  }

  /**
   * Half a second of a voice found in a sound.
   *
   * @param delay of the whole voice
   */
  private record Piece(int at, double similarity, int delay) {
    static Piece find(short[] said, int at, short[] sound) {
      Match match = Match.find(Arrays.copyOfRange(said, at, at + RATE / 2), sound);
      return new Piece(at, match.similarity(), match.delaySamples() - at);
    }
  }

  private static short[] channel(short[] samples, int which) {
    short[] one = new short[samples.length / 2];
    for (int i = 0; i < one.length; i++) {
      one[i] = samples[2 * i + which];
    }
    return one;
  }
}
