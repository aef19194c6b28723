package org.diapason.media.device;

/** How a pacing thread waits; a seam for tests with virtual time. */
@FunctionalInterface
public interface FrameWaiter {
  /** Waits on the calling thread for about that long, or until it is unparked; may return early for no reason. */
  void waitNanos(long nanos);
}
