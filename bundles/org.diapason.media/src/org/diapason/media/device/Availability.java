package org.diapason.media.device;

/** Whether a sound system can be used at the moment. */
public sealed interface Availability {
  /** Devices can be listed and opened. */
  record Available() implements Availability {}

  /** Nothing can be opened; an {@link AudioSystemEvent.BecameAvailable} follows should that change. */
  record Unavailable(DeviceProblem problem) implements Availability {}
}
