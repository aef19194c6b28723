package org.diapason.core.phone;

import java.nio.file.Path;
import java.util.Optional;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.network.NetworkScope;

/**
 * What sets one phone apart from another in the same process.
 *
 * @param state folder of its data; made when missing
 * @param network which network it may use
 * @param input microphone for this run instead of the setting, if present
 * @param output speaker for this run instead of the setting, if present
 */
public record PhoneOptions(Path state, NetworkScope network, Optional<AudioEnd> input, Optional<AudioEnd> output) {

  /** A phone as a person uses it. */
  public static PhoneOptions ordinary(Path state) {
    return new PhoneOptions(state, NetworkScope.ALL, Optional.empty(), Optional.empty());
  }

  /** A phone for tests and the demo: loopback only, no sound card. */
  public static PhoneOptions silent(Path state) {
    return new PhoneOptions(state, NetworkScope.LOOPBACK, Optional.of(new AudioEnd.Silence()),
        Optional.of(new AudioEnd.Silence()));
  }
}
