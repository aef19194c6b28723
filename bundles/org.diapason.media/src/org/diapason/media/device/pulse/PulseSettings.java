package org.diapason.media.device.pulse;

import java.util.Objects;

/**
 * How to reach the sound server.
 *
 * @param library file name of the client library
 * @param server as in {@code PULSE_SERVER}, empty for the session's own
 * @param application what the server's mixer calls us
 */
public record PulseSettings(String library, String server, String application) {
  /** Refuses missing parts. */
  public PulseSettings {
    Objects.requireNonNull(library);
    Objects.requireNonNull(server);
    Objects.requireNonNull(application);
  }

  /** The session's server. */
  public static PulseSettings ofSession() {
    return at("");
  }

  /** A server by address, such as {@code unix:/run/user/1000/pulse/native}. */
  public static PulseSettings at(String server) {
    return new PulseSettings("libpulse.so.0", server, "Diapason");
  }
}
