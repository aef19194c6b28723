package org.diapason.media.mix;

import org.diapason.media.device.FrameRing;

/**
 * Carries frames from the beat of the speaker to the beat of the microphone. Normally it holds one frame at most; what a late
 * beat leaves in it beyond that is skipped after two seconds. One thread puts, one takes.
 */
final class Relay {
  private static final int ROOM = 3;
  private static final int PATIENCE_FRAMES = 100;

  private final FrameRing ring = new FrameRing(ROOM);
  private int standing;

  /** Speaker's thread. */
  void put(short[] frame) {
    ring.offer(frame);
  }

  /** Microphone's thread; false if there is none. */
  boolean take(short[] frame) {
    boolean there = ring.poll(frame);
    standing = ring.size() > 0 ? standing + 1 : 0;
    if (standing >= PATIENCE_FRAMES) {
      standing = 0;
      return ring.poll(frame);
    }
    return there;
  }
}
