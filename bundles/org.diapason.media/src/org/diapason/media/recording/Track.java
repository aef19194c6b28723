package org.diapason.media.recording;

import java.util.Arrays;
import org.diapason.media.device.FrameFormat;

/**
 * One voice on the time line of a recording. A frame belongs where the moment it came says, but a burst after a stall
 * is kept together: only when all frames that wait came later than their place is there silence, and only when all came
 * earlier is one left out. So a voice strays from the clock, and from the other voice, by a frame at most, and by what the moments
 * of the frames that wait together vary.
 */
final class Track {
  private final FrameQueue queue;
  private volatile boolean open;

  /** @param capacity frames that may wait for the writer */
  Track(int capacity) {
    queue = new FrameQueue(capacity);
  }

  /** A frame has come. Audio thread. */
  void offer(short[] frame, long nanos) {
    if (open) {
      queue.offer(frame, nanos);
    }
  }

  /** Whether frames are wanted. Any thread. */
  void open(boolean wanted) {
    open = wanted;
  }

  /**
   * Fills in the frame of a position, or silence. Writer only, for one position after the other.
   *
   * @param begin moment of position 0
   */
  void take(long position, long begin, short[] frame) {
    int waiting = queue.size();
    while (waiting > 0 && latest(position, begin, waiting) < 0) {
      queue.drop();
      waiting--;
    }
    if (waiting == 0 || earliest(position, begin, waiting) > 0) {
      Arrays.fill(frame, (short) 0);
    } else {
      queue.take(frame);
    }
  }

  /** Leaves out what came before. Writer only. */
  void forgetBefore(long nanos) {
    while (queue.size() > 0 && queue.stamp(0) - nanos < 0) {
      queue.drop();
    }
  }

  private long latest(long position, long begin, int waiting) {
    long most = Long.MIN_VALUE;
    for (int i = 0; i < waiting; i++) {
      most = Math.max(most, ahead(position, begin, i));
    }
    return most;
  }

  private long earliest(long position, long begin, int waiting) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < waiting; i++) {
      least = Math.min(least, ahead(position, begin, i));
    }
    return least;
  }

  /** How many frames later than its place one came, would it and all before it follow at once. */
  private long ahead(long position, long begin, int index) {
    return Math.floorDiv(queue.stamp(index) - begin, FrameFormat.NANOS) - (position + index);
  }

  /** Frames that found no room and became silence. */
  long lost() {
    return queue.lost();
  }
}
