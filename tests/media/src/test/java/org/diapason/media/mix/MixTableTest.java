package org.diapason.media.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.diapason.media.device.CombinedAudioSystem;
import org.diapason.media.device.DeviceChoice.Named;
import org.diapason.media.device.Direction;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.path.AudioPath;
import org.diapason.media.device.path.CaptureTap;
import org.diapason.media.device.path.PlaybackLine;
import org.diapason.media.device.path.ScriptedSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Frame by frame: the person here says 1, the far sides 10, 100 and 1000, so that a sum tells who is heard. */
class MixTableTest {
  private static final int ME = 1;

  private final ScriptedSystem system = new ScriptedSystem("card");
  private final AudioPath path = new AudioPath(
      new CombinedAudioSystem(List.of(system)), new Named("card"), new Named("card"), System::nanoTime);
  private final MixTable table = new MixTable(path);
  private final Far ann = new Far(10);
  private final Far bob = new Far(100);
  private final Far eve = new Far(1_000);

  /** A far side that says the same all the time. */
  private final class Far {
    final Seat seat = new Seat(path);
    final short[] says;
    final CaptureTap tap = seat.tap(4);
    final PlaybackLine line = seat.line(2);

    Far(int says) {
      this.says = constant(says);
    }

    /** What arrived there of this frame. */
    int hears() {
      short[] frame = FrameFormat.newFrame();
      assertThat(tap.read(frame, 0)).isTrue();
      return frame[FrameFormat.SAMPLES - 1];
    }
  }

  @BeforeEach
  void open() {
    path.start();
    await().until(() -> path.device(Direction.CAPTURE).isPresent() && path.device(Direction.PLAYBACK).isPresent());
    table.start();
  }

  @AfterEach
  void close() {
    table.close();
    path.close();
  }

  private static short[] constant(int value) {
    short[] frame = FrameFormat.newFrame();
    Arrays.fill(frame, (short) value);
    return frame;
  }

  /** All say a frame; what the person here hears. */
  private int round() {
    for (Far far : List.of(ann, bob, eve)) {
      far.line.write(far.says, 0);
    }
    int here = system.played("card")[FrameFormat.SAMPLES - 1];
    system.hear("card", constant(ME));
    return here;
  }

  private void allJoin() {
    List.of(ann, bob, eve).forEach(far -> table.join(far.seat));
  }

  private void all(int here, int annHears, int bobHears, int eveHears) {
    assertThat(List.of(round(), ann.hears(), bob.hears(), eve.hears()))
        .containsExactly(here, annHears, bobHears, eveHears);
  }

  @Test
  void withoutATableEachHearsThePersonHereOnly() {
    all(1_110, 1, 1, 1);
  }

  @Test
  void eachHearsAllOthersAndNotItself() {
    allJoin();
    all(1_110, 1_101, 1_011, 111);
  }

  @Test
  void whoLeavesIsAnOrdinaryCallAgain() {
    allJoin();
    table.leave(ann.seat);
    all(1_110, 1, 1_001, 101);
  }

  @Test
  void whoIsNotHeardHearsAllTheSame() {
    allJoin();
    table.heard(bob.seat, false);
    round();
    List.of(ann, bob, eve).forEach(Far::hears);
    all(1_010, 1_001, 1_011, 11);
    table.heard(bob.seat, true);
    round();
    List.of(ann, bob, eve).forEach(Far::hears);
    all(1_110, 1_101, 1_011, 111);
  }

  @Test
  void mutedPersonHereIsSilentWhileOthersHearEachOther() {
    allJoin();
    List.of(ann, bob, eve).forEach(far -> far.seat.mute(true));
    all(1_110, 1_100, 1_010, 110);
  }

  @Test
  void mutedOrdinaryCallHearsSilence() {
    ann.seat.mute(true);
    all(1_110, 0, 1, 1);
  }

  @Test
  void privateWordIsHeardByTheTwoOnlyAndTheOthersGoOn() {
    allJoin();
    table.aside(Optional.of(bob.seat));
    all(100, 1_000, 1, 10);
    table.aside(Optional.empty());
    all(1_110, 1_101, 1_011, 111);
  }

  @Test
  void privateWordEndsWhenThatOneLeaves() {
    allJoin();
    table.aside(Optional.of(bob.seat));
    table.leave(bob.seat);
    all(1_110, 1_001, 1, 11);
  }

  @Test
  void aSeatIsAtOneTableOnly() {
    allJoin();
    MixTable other = new MixTable(path);
    other.start();
    other.join(ann.seat);
    other.join(bob.seat);
    all(1_110, 101, 11, 1);
    other.close();
    all(1_110, 1, 1, 1);
  }

  @Test
  void loudVoicesTogetherAreBentAndNeverWrap() {
    allJoin();
    Arrays.fill(ann.says, (short) 30_000);
    Arrays.fill(bob.says, (short) 30_000);
    assertThat(round()).isBetween(30_000, 32_767);
    assertThat(List.of(ann.hears(), bob.hears(), eve.hears())).allMatch(level -> level > 24_576);
  }

  @Test
  void whatALateBeatLeavesIsSkippedAfterAWhile() {
    allJoin();
    round();
    round();
    List.of(ann, bob, eve).forEach(far -> {
      far.hears();
      far.hears();
    });
    // the microphone misses two beats: two frames stand between the far sides from now on
    for (int missed = 0; missed < 2; missed++) {
      List.of(ann, bob, eve).forEach(far -> far.line.write(far.says, 0));
      system.played("card");
    }
    for (int beat = 0; beat < 250; beat++) {
      round();
      List.of(ann, bob, eve).forEach(Far::hears);
    }
    Arrays.fill(ann.says, (short) 20);
    round();
    bob.hears();
    assertThat(bob.tap.read(FrameFormat.newFrame(), 0)).isFalse();
    round();
    assertThat(bob.hears()).as("one frame later at most").isEqualTo(1_021);
  }

  @Test
  void speakersAreTheLoudWhoAreHeard() {
    allJoin();
    Arrays.fill(ann.says, (short) 5_000);
    Arrays.fill(bob.says, (short) 5_000);
    Arrays.fill(eve.says, (short) 30);
    table.heard(bob.seat, false);
    for (int i = 0; i < 50; i++) {
      round();
    }
    assertThat(table.speakers()).isEqualTo(new Speakers(false, Set.of(ann.seat)));
    for (int i = 0; i < 3; i++) {
      system.hear("card", constant(5_000));
    }
    assertThat(table.speakers().here()).isTrue();
    List.of(ann, bob, eve).forEach(far -> far.seat.mute(true));
    for (int i = 0; i < 4; i++) {
      table.speakers();
    }
    assertThat(table.speakers().here()).as("muted for all").isFalse();
  }

  @Test
  void atAClosedTableNobodySits() {
    table.close();
    allJoin();
    all(1_110, 1, 1, 1);
  }

  @Test
  void howLoudOneIsHereIsNothingToTheOthers() {
    allJoin();
    bob.seat.volume(200);
    round();
    List.of(ann, bob, eve).forEach(Far::hears);
    all(1_210, 1_101, 1_011, 111);
    table.aside(Optional.of(bob.seat));
    assertThat(round()).isEqualTo(200);
  }
}
