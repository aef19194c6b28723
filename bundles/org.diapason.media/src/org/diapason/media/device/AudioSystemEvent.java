package org.diapason.media.device;

/** A change of what a sound system offers. */
public sealed interface AudioSystemEvent {
  /** Plugged in. */
  record DeviceAdded(AudioDevice device) implements AudioSystemEvent {}

  /** Unplugged. */
  record DeviceRemoved(AudioDevice device) implements AudioSystemEvent {}

  /** Another device is default now; {@code device} is empty if there is none. */
  record DefaultChanged(Direction direction, String device) implements AudioSystemEvent {}

  /** The sound system can be used again. */
  record BecameAvailable() implements AudioSystemEvent {}

  /** The sound system ended; all its streams are lost. */
  record BecameUnavailable(DeviceProblem problem) implements AudioSystemEvent {}
}
