package org.diapason.media.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.diapason.media.device.FrameFormat;
import org.junit.jupiter.api.Test;

/** Where frames of one voice come to lie. A frame is named by the value of its samples, silence is 0. */
class TrackTest {
  private static final long BEGIN = 1_000_000_007L;

  private final Track track = opened(250);

  @Test
  void steadyFramesFollowEachOther() {
    IntStream.range(0, 50).forEach(frame -> offer(frame + 1, 20 * frame + 7));
    assertThat(positions(0, 50)).isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
  }

  @Test
  void framesThatComeNowAndThenEarlierOrLaterFollowEachOther() {
    IntStream.range(0, 50).forEach(frame -> offer(frame + 1, 20 * frame + 9 + (frame % 3 - 1) * 9));
    assertThat(positions(0, 50)).isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
  }

  @Test
  void aPauseIsSilenceOfItsLength() {
    offer(1, 5);
    offer(2, 25);
    offer(3, 205);
    assertThat(positions(0, 11)).containsExactly(1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 3);
  }

  @Test
  void aBurstAfterAStallStaysTogether() {
    offer(1, 5);
    IntStream.range(0, 5).forEach(late -> offer(2 + late, 105));
    offer(7, 125);
    assertThat(positions(0, 7)).containsExactly(1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void framesTooManyAreLeftOutNotTimeMadeLonger() {
    IntStream.range(0, 10).forEach(early -> offer(early + 1, 5));
    IntStream.range(1, 6).forEach(frame -> offer(100 + frame, 20 * frame + 5));
    List<Integer> heard = positions(0, 6);
    assertThat(heard).doesNotContain(0);
    assertThat(heard.subList(1, 6)).containsExactly(101, 102, 103, 104, 105);
  }

  @Test
  void whatFindsNoRoomIsSilenceAndCounted() {
    Track small = opened(2);
    for (int frame = 0; frame < 4; frame++) {
      small.offer(frame(frame + 1), BEGIN + frame * FrameFormat.NANOS);
    }
    assertThat(small.lost()).isEqualTo(2);
    assertThat(List.of(take(small, 0), take(small, 1))).containsExactly(1, 2);
    small.offer(frame(5), BEGIN + 4 * FrameFormat.NANOS);
    assertThat(List.of(take(small, 2), take(small, 3), take(small, 4))).containsExactly(0, 0, 5);
  }

  @Test
  void aClosedTrackTakesNothing() {
    track.open(false);
    offer(1, 5);
    track.open(true);
    offer(2, 25);
    assertThat(positions(0, 2)).containsExactly(0, 2);
  }

  @Test
  void framesOfBeforeAreForgotten() {
    offer(1, 5);
    offer(2, 400);
    track.forgetBefore(BEGIN + 300_000_000);
    assertThat(positions(20, 21)).containsExactly(2);
  }

  /**
   * Two voices of one moment lie within 40 ms of each other, whatever pauses there were: a device's frames come up to
   * 10 ms before or after its own steady beat, and a frame is kept back or brought forward by less than one frame more.
   */
  @Property
  void aFrameLiesWithinTwoFramesOfItsMoment(
      @ForAll @Size(60) List<@IntRange(min = 0, max = 60) Integer> pauses,
      @ForAll @Size(60) List<@IntRange(min = -10, max = 10) Integer> jitter) {
    long beat = 20;
    long[] came = new long[pauses.size()];
    for (int i = 0; i < came.length; i++) {
      beat += 20 + (pauses.get(i) > 50 ? pauses.get(i) * 10L : 0);
      came[i] = beat + jitter.get(i);
    }
    assertThat(farthestFromItsMoment(came)).isLessThanOrEqualTo(40);
  }

  /** A beat too fast or too slow by 3 ms a frame: what waits in 220 ms varies by no more than two frames. */
  @Property
  void aBeatThatStraysIsBroughtBackToTheClock(
      @ForAll @Size(60) List<@IntRange(min = 17, max = 23) Integer> steps) {
    long now = 0;
    long[] came = new long[steps.size()];
    for (int i = 0; i < came.length; i++) {
      now += steps.get(i);
      came[i] = now;
    }
    assertThat(farthestFromItsMoment(came)).isLessThanOrEqualTo(60);
  }

  /** @return ms between the moment of a frame and the place where it lies, the most of all that lie anywhere */
  private static long farthestFromItsMoment(long[] came) {
    Track any = opened(250);
    int next = 0;
    long farthest = 0;
    for (int position = 0; position * 20L < came[came.length - 1] + 400; position++) {
      for (; next < came.length && came[next] <= position * 20L + 220; next++) {
        any.offer(frame(next + 1), BEGIN + came[next] * 1_000_000);
      }
      int heard = take(any, position);
      if (heard > 0) {
        farthest = Math.max(farthest, Math.abs(position * 20L - came[heard - 1]));
      }
    }
    return farthest;
  }

  private static Track opened(int capacity) {
    Track track = new Track(capacity);
    track.open(true);
    return track;
  }

  private void offer(int name, long millis) {
    track.offer(frame(name), BEGIN + millis * 1_000_000);
  }

  private List<Integer> positions(int from, int to) {
    return IntStream.range(from, to).mapToObj(position -> take(track, position)).toList();
  }

  private static int take(Track from, long position) {
    short[] frame = frame(-1);
    from.take(position, BEGIN, frame);
    return frame[0];
  }

  private static short[] frame(int name) {
    short[] frame = FrameFormat.newFrame();
    Arrays.fill(frame, (short) name);
    return frame;
  }
}
