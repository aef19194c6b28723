package org.diapason.core.media;

import java.util.List;
import java.util.Optional;

/**
 * Port: the devices of one phone. Which are used follows the settings {@code audio.*}; {@link #use} overrides them until the
 * phone ends. Missing, busy and unplugged devices never fail a call: they are told as problems, and silence or the default
 * serves.
 */
public interface AudioDevices {

  /** Those that are there now; cheap, from any thread. */
  List<AudioDevice> list();

  /** Switches at once, also in a call; an empty end stays as it is. */
  void use(Optional<AudioEnd> input, Optional<AudioEnd> output);

  /** Whether calls use the pair of {@code audio.speakerInput} and {@code audio.speakerOutput}; at once, also in a call. */
  void speaker(boolean on);

  /** RMS of the open microphone before mute, dBFS; -127 when closed. Cheap, from any thread. */
  double inputLevel();
}
