package org.diapason.media.device.path;

import org.diapason.media.device.DeviceChoice;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.Direction;

/** What happened to the devices of a path. */
public sealed interface PathEvent {
  /** Microphone or speaker. */
  Direction direction();

  /** The name of the device in use from now on. */
  String device();

  /** A device is in use as wanted: at start, after a choice, or because the default changed. */
  record DeviceInUse(Direction direction, String device) implements PathEvent {}

  /**
   * What is wanted can not be used (any more).
   *
   * @param wanted the choice that failed
   * @param device what is used instead, {@code silence} at worst
   * @param problem why; names the device
   */
  record FellBack(Direction direction, DeviceChoice wanted, String device, DeviceProblem problem)
      implements PathEvent {}

  /** What is wanted can be used again, or at least something better than before. */
  record Returned(Direction direction, String device) implements PathEvent {}
}
