package org.diapason.media.device;

import java.util.Objects;

/**
 * A microphone or speaker as the sound system names it.
 *
 * @param name stable across restarts and unplugging; what settings store
 * @param description for people, in the sound system's language
 * @param systemDefault whether the sound system uses it when nothing else is asked for
 * @param monitor a capture device that only repeats what a speaker plays; not for users' lists
 */
public record AudioDevice(
    Direction direction, String name, String description, boolean systemDefault, boolean monitor) {
  /** Refuses missing parts. */
  public AudioDevice {
    Objects.requireNonNull(direction);
    Objects.requireNonNull(name);
    Objects.requireNonNull(description);
  }

  /** Whether the other one is the same device, whatever is default at the moment. */
  public boolean sameAs(AudioDevice other) {
    return direction == other.direction && name.equals(other.name);
  }
}
