package org.diapason.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.media.CallRecording;
import org.diapason.core.media.Description;
import org.diapason.core.media.Direction;
import org.diapason.core.media.MediaEvent;
import org.diapason.core.media.MediaSession;
import org.diapason.core.media.Mix;
import org.diapason.core.media.MixSpeakers;
import org.diapason.core.media.RecordingChannels;
import org.diapason.core.media.RecordingEvent;
import org.diapason.core.media.RecordingFormat;
import org.diapason.core.media.RecordingOrder;
import org.diapason.sound.Hearing;
import org.diapason.sound.Sounds;
import org.diapason.sound.Wave;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conferences by what is heard: each participant says a tone of its own. */
final class MixTest {
  private static final int RATE = 48_000;
  private static final int LEVEL = -32;
  /** Tone of the person here; those of the far sides follow at the same distance. */
  private static final int MINE = 300;
  private static final int APART = 170;
  private static final AudioCodec[] CODECS = {
    AudioCodec.OPUS, AudioCodec.G722, AudioCodec.PCMA, AudioCodec.PCMU, AudioCodec.OPUS, AudioCodec.PCMA, AudioCodec.G722
  };

  private final Rig rig = new Rig();
  private final List<Side> ours = new ArrayList<>();
  private final List<Side> theirs = new ArrayList<>();
  private final List<MixSpeakers> speakers = new CopyOnWriteArrayList<>();
  private final List<RecordingEvent> files = new CopyOnWriteArrayList<>();
  private final Mix mix = rig.engine.mix(speakers::add);

  @TempDir
  private Path folder;

  @AfterEach
  void close() {
    mix.close();
    rig.close();
  }

  private static int tone(int participant) {
    return MINE + (participant + 1) * APART;
  }

  private MediaSession member(int index) {
    return ours.get(index).session;
  }

  /** Calls with so many far sides, who all say their tone from now on. */
  private void call(int count) {
    Path mine = folder.resolve("mine.wav");
    write(mine, Sounds.tone(MINE, LEVEL, 10_000, RATE));
    rig.engine.devices().use(Optional.of(new AudioEnd.Wav(mine.toString())),
        Optional.of(new AudioEnd.Wav(folder.resolve("heard.wav").toString())));
    for (int i = 0; i < count; i++) {
      Side our = rig.phoneSide(CODECS[i]);
      Side their = rig.side(CODECS[i]);
      ours.add(our);
      theirs.add(their);
      Rig.connect(our, their);
      their.talker.say(Sounds.tone(tone(i), LEVEL, 55_000, RATE));
    }
    await().atMost(Rig.PATIENCE).until(() -> theirs.stream().allMatch(side -> side.count(MediaEvent.FirstAudio.class) == 1));
  }

  private void conference(int count) {
    call(count);
    ours.forEach(side -> mix.join(side.session));
  }

  private static void write(Path file, short[] sound) {
    try {
      Wave.write(file, sound, RATE);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Tones that are heard there in the last 300 ms: participants, -1 for the person here. */
  private Set<Integer> heardBy(int participant) {
    Side side = theirs.get(participant);
    int now = side.talker.position();
    return tones(side.talker.heard(Math.max(0, now - RATE * 3 / 10), now));
  }

  private Set<Integer> tones(short[] sound) {
    Set<Integer> heard = new HashSet<>();
    for (int other = -1; other < theirs.size(); other++) {
      double level = Hearing.toneLevel(sound, tone(other), RATE);
      if (level > LEVEL - 3 && level < LEVEL + 3) {
        heard.add(other);
      } else if (level > LEVEL - 25) {
        heard.add(100 + other); // neither well heard nor silent
      }
    }
    return heard;
  }

  private void awaitHeard(int participant, Integer... others) {
    Set<Integer> expected = Set.of(others);
    await("what " + participant + " hears").atMost(Rig.PATIENCE)
        .untilAsserted(() -> assertThat(heardBy(participant)).isEqualTo(expected));
  }

  /** Frames of 20 ms in a row without a tone at one who should hear it all the time. */
  private static int gapMillis(Side side, int hertz, int from) {
    short[] heard = side.talker.heardSince(from);
    int longest = 0;
    int gap = 0;
    for (int at = 0; at + 960 <= heard.length - 960 * 10; at += 960) {
      boolean there = Hearing.toneLevel(heard, at, at + 960, hertz, RATE) > LEVEL - 12;
      gap = there ? 0 : gap + 20;
      longest = Math.max(longest, gap);
    }
    return longest;
  }

  @Test
  void sevenFarSidesAndThePersonHereWithMixedCodecsEachHearAllOthersAtTheirLevelAndNotThemselves() throws IOException {
    conference(7);
    for (int participant = 0; participant < 7; participant++) {
      Set<Integer> all = new HashSet<>(List.of(-1, 0, 1, 2, 3, 4, 5, 6));
      all.remove(participant);
      awaitHeard(participant, all.toArray(Integer[]::new));
    }
    close();
    short[] here = Wave.read(folder.resolve("heard.wav"));
    boolean all = false;
    for (int at = 0; at + RATE / 4 < here.length; at += RATE / 10) {
      all |= tones(Arrays.copyOfRange(here, at, at + RATE / 4)).equals(Set.of(0, 1, 2, 3, 4, 5, 6));
    }
    assertThat(all).as("the person here hears all and not itself").isTrue();
  }

  @Test
  void callsOutsideTheMixHearThePersonHereOnly() {
    conference(2);
    awaitHeard(0, -1, 1);
    mix.leave(member(1));
    awaitHeard(0, -1);
    awaitHeard(1, -1);
  }

  @Test
  void othersHearNoGapWhenOneJoinsAndLeaves() {
    call(3);
    mix.join(member(0));
    mix.join(member(1));
    awaitHeard(0, -1, 1);
    awaitHeard(1, -1, 0);
    int from = theirs.get(0).talker.position();
    mix.join(member(2));
    awaitHeard(0, -1, 1, 2);
    mix.leave(member(2));
    awaitHeard(0, -1, 1);
    awaitHeard(1, -1, 0);
    assertThat(gapMillis(theirs.get(0), tone(1), from)).isLessThanOrEqualTo(100);
    assertThat(gapMillis(theirs.get(1), tone(0), from)).isLessThanOrEqualTo(100);
    assertThat(gapMillis(theirs.get(1), tone(-1), from)).isLessThanOrEqualTo(100);
  }

  @Test
  void privateWordLeavesTheOthersAmongThemselves() {
    conference(3);
    mix.aside(Optional.of(member(1)));
    awaitHeard(0, 2);
    awaitHeard(1, -1);
    awaitHeard(2, 0);
    mix.aside(Optional.empty());
    awaitHeard(1, -1, 0, 2);
  }

  @Test
  void mutedOneIsNotHeardAndMutedPersonHereNeither() {
    conference(3);
    mix.heard(member(0), false);
    awaitHeard(0, -1, 1, 2);
    awaitHeard(1, -1, 2);
    ours.forEach(side -> side.session.mute(true));
    awaitHeard(0, 1, 2);
    awaitHeard(2, 1);
    ours.forEach(side -> side.session.mute(false));
    mix.heard(member(0), true);
    awaitHeard(2, -1, 0, 1);
  }

  @Test
  void heldOneHearsNothingAndIsNotHeard() {
    conference(3);
    awaitHeard(0, -1, 1, 2);
    member(2).microphone(false);
    Rig.negotiate(ours.get(2), theirs.get(2), Direction.SENDONLY, Direction.SENDRECV);
    awaitHeard(0, -1, 1);
    awaitHeard(1, -1, 0);
    awaitHeard(2);
    Rig.negotiate(ours.get(2), theirs.get(2), Direction.SENDRECV, Direction.SENDRECV);
    member(2).microphone(true);
    awaitHeard(0, -1, 1, 2);
    awaitHeard(2, -1, 0, 1);
  }

  @Test
  void whoSpeaksIsTold() {
    conference(2);
    await().atMost(Rig.PATIENCE).untilAsserted(() -> assertThat(speakers).last()
        .isEqualTo(new MixSpeakers(true, Set.of(member(0), member(1)))));
    theirs.get(0).talker.say(new short[0]);
    await().atMost(Rig.PATIENCE).untilAsserted(() -> assertThat(speakers).last()
        .isEqualTo(new MixSpeakers(true, Set.of(member(1)))));
    assertThat(speakers).as("told when it changes only").hasSizeLessThan(10);
  }

  @Test
  void endedCallLeavesNothingBehind() {
    conference(3);
    awaitHeard(1, -1, 0, 2);
    ours.get(0).close();
    awaitHeard(1, -1, 2);
    assertThat(Hearing.toneLevel(theirs.get(1).talker.heardSince(theirs.get(1).talker.position() - RATE / 5), tone(2), RATE))
        .isCloseTo(LEVEL, within(3.0));
  }

  @Test
  void theWholeIsRecordedAndNobodyHearsADifference() throws IOException {
    conference(3);
    awaitHeard(0, -1, 1, 2);
    int from = theirs.get(0).talker.position();
    CallRecording recording = mix.record(stereo("whole"), files::add);
    awaitSeconds(1);
    recording.close();
    awaitHeard(0, -1, 1, 2);
    assertThat(gapMillis(theirs.get(0), tone(1), from)).isLessThanOrEqualTo(20);

    short[] saved = saved();

    assertThat(tones(middle(channel(saved, 0)))).as("left: the person here").isEqualTo(Set.of(-1));
    assertThat(tones(middle(channel(saved, 1)))).as("right: all far sides").isEqualTo(Set.of(0, 1, 2));
  }

  @Test
  void whoIsNotHeardIsNotInTheRecordingAndNoOneHereWhileNobodyHears() throws IOException {
    conference(3);
    awaitHeard(0, -1, 1, 2);
    mix.heard(member(1), false);
    ours.forEach(side -> side.session.microphone(false));
    awaitHeard(0);
    CallRecording recording = mix.record(stereo("held"), files::add);
    awaitSeconds(1);
    recording.close();

    short[] saved = saved();

    assertThat(tones(middle(channel(saved, 0)))).as("the microphone goes nowhere").isEmpty();
    assertThat(tones(middle(channel(saved, 1)))).isEqualTo(Set.of(0, 2));
  }

  @Test
  void theEndOfTheMixCompletesTheFileAndThatOfTheEngineWaitsForIt() {
    conference(2);
    mix.record(stereo("end"), files::add);
    awaitSeconds(0.5);
    mix.close();
    rig.close();
    assertThat(files).hasSize(1).first().isInstanceOf(RecordingEvent.Saved.class);
  }

  @Test
  void anotherCodecInTheMidstOfItChangesNothingForTheOthers() {
    call(2);
    Side our = rig.phoneSide(AudioCodec.OPUS, AudioCodec.PCMA);
    Side their = rig.side(AudioCodec.OPUS, AudioCodec.PCMA);
    ours.add(our);
    theirs.add(their);
    Rig.connect(our, their);
    their.talker.say(Sounds.tone(tone(2), LEVEL, 55_000, RATE));
    ours.forEach(side -> mix.join(side.session));
    awaitHeard(0, -1, 1, 2);
    awaitHeard(2, -1, 0, 1);

    Rig.negotiate(our, their, Direction.SENDRECV, Direction.SENDRECV,
        offer -> new Description(offer.sdp().replaceAll("(m=audio \\d+ \\S+) \\d+", "$1")), answer -> answer);

    assertThat(our.last(MediaEvent.Agreed.class).orElseThrow().negotiated().codec()).isEqualTo(AudioCodec.PCMA);
    awaitHeard(0, -1, 1, 2);
    awaitHeard(1, -1, 0, 2);
    awaitHeard(2, -1, 0, 1);
  }

  private RecordingOrder stereo(String name) {
    return new RecordingOrder(folder, name, RecordingFormat.WAV, RecordingChannels.STEREO);
  }

  private short[] saved() throws IOException {
    await().atMost(Rig.PATIENCE).until(() -> !files.isEmpty());
    return Wave.read(((RecordingEvent.Saved) files.getFirst()).file());
  }

  private void awaitSeconds(double seconds) {
    int until = theirs.get(0).talker.position() + (int) (seconds * RATE);
    await().atMost(Rig.PATIENCE).until(() -> theirs.get(0).talker.position() >= until);
  }

  /** @param channel 0 left, 1 right */
  private static short[] channel(short[] stereo, int channel) {
    short[] one = new short[stereo.length / 2];
    for (int i = 0; i < one.length; i++) {
      one[i] = stereo[2 * i + channel];
    }
    return one;
  }

  private static short[] middle(short[] sound) {
    return Arrays.copyOfRange(sound, sound.length / 4, sound.length * 3 / 4);
  }
}
