package org.diapason.media.device;

/** The beat of 20 ms a device pair runs by. */
public interface FrameClock {
  /**
   * Adds somebody to be called once per frame, on the clock's thread and in order of registration. It must not block
   * for more than a few milliseconds.
   */
  Subscription onFrame(Runnable listener);
}
