package org.diapason.media.device;

/** Why a device or a whole sound system can not be used. */
public sealed interface DeviceProblem {
  /** The sound system's library is not installed. */
  record LibraryMissing(String library) implements DeviceProblem {}

  /** The library is there, but no sound server answers. */
  record NoSoundServer(String cause) implements DeviceProblem {}

  /** No device of that name, or no default device. */
  record NoSuchDevice(String device) implements DeviceProblem {}

  /** Somebody else has it to himself. */
  record DeviceBusy(String device) implements DeviceProblem {}

  /** It was in use and went away: unplugged, removed, or its server ended. */
  record DeviceLost(String device) implements DeviceProblem {}

  /** It is there but moved no sound for {@code millis} ms. */
  record DeviceStalled(String device, long millis) implements DeviceProblem {}

  /** The sound system said no. */
  record DeviceRefused(String device, String cause) implements DeviceProblem {}

  /** A file can not serve as device. */
  record FileUnusable(String file, String cause) implements DeviceProblem {}
}
