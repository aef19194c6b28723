package org.diapason.media.recording;

import java.util.concurrent.atomic.AtomicLong;
import org.diapason.media.device.FrameFormat;

/**
 * Frames on their way from an audio thread to the writer, each with the moment it came. Bounded; neither side ever
 * waits, locks or allocates. For one writing and one reading thread.
 */
final class FrameQueue {
  private final short[][] frames;
  private final long[] stamps;
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();

  /** @param capacity frames it holds, at least 1 */
  FrameQueue(int capacity) {
    frames = new short[capacity][FrameFormat.SAMPLES];
    stamps = new long[capacity];
  }

  /** Appends a copy, or counts it as lost. Writing thread only. */
  void offer(short[] frame, long nanos) {
    long at = written.getPlain();
    if (at - read.getAcquire() >= frames.length) {
      lost.incrementAndGet();
      return;
    }
    int slot = (int) (at % frames.length);
    System.arraycopy(frame, 0, frames[slot], 0, FrameFormat.SAMPLES);
    stamps[slot] = nanos;
    written.setRelease(at + 1);
  }

  /** Frames in it. Reading thread only. */
  int size() {
    return (int) (written.getAcquire() - read.getPlain());
  }

  /** When a frame came, counted from the oldest. Reading thread only, below {@link #size()}. */
  long stamp(int index) {
    return stamps[(int) ((read.getPlain() + index) % frames.length)];
  }

  /** Copies the oldest out and removes it. Reading thread only, if there is one. */
  void take(short[] frame) {
    System.arraycopy(frames[(int) (read.getPlain() % frames.length)], 0, frame, 0, FrameFormat.SAMPLES);
    drop();
  }

  /** Removes the oldest. Reading thread only, if there is one. */
  void drop() {
    read.setRelease(read.getPlain() + 1);
  }

  /** Frames that found no room. */
  long lost() {
    return lost.get();
  }
}
