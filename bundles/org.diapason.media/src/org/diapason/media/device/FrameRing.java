package org.diapason.media.device;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounded queue of frames for exactly one writing and one reading thread; neither ever waits, locks or allocates.
 * Frames are copied in and out.
 */
public final class FrameRing {
  private final short[][] slots;
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong read = new AtomicLong();

  /** @param capacity frames it holds, at least 1 */
  public FrameRing(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity " + capacity);
    }
    slots = new short[capacity][FrameFormat.SAMPLES];
  }

  /** Appends a copy; false if full. Writing thread only. */
  public boolean offer(short[] frame) {
    long at = written.getPlain();
    if (at - read.getAcquire() >= slots.length) {
      return false;
    }
    System.arraycopy(frame, 0, slots[(int) (at % slots.length)], 0, FrameFormat.SAMPLES);
    written.setRelease(at + 1);
    return true;
  }

  /** Copies the oldest frame out and removes it; false if empty. Reading thread only. */
  public boolean poll(short[] frame) {
    long at = read.getPlain();
    if (written.getAcquire() == at) {
      return false;
    }
    System.arraycopy(slots[(int) (at % slots.length)], 0, frame, 0, FrameFormat.SAMPLES);
    read.setRelease(at + 1);
    return true;
  }

  /** Forgets all frames there are now. Reading thread only. */
  public void clear() {
    read.setRelease(written.getAcquire());
  }

  /** Frames in it; exact only on a thread that uses it. */
  public int size() {
    return Math.clamp(written.getAcquire() - read.getAcquire(), 0, slots.length);
  }

  /** Frames it holds at most. */
  public int capacity() {
    return slots.length;
  }
}
