package org.diapason.media.device.tone;

import java.util.List;

/**
 * One part of a signalling tone (ITU-T E.180): frequencies together for a while, then a pause.
 *
 * @param hertz whole frequencies sounding together; at most 2
 * @param onMillis length of the sound, above 0
 * @param offMillis pause behind it; 0 together with a multiple of a second of sound gives an endless tone without seam
 */
public record Cadence(List<Integer> hertz, int onMillis, int offMillis) {
  /** Refuses impossible values. */
  public Cadence {
    hertz = List.copyOf(hertz);
    if (hertz.isEmpty() || hertz.size() > 2 || onMillis <= 0 || offMillis < 0) {
      throw new IllegalArgumentException("cadence " + hertz + " " + onMillis + "/" + offMillis);
    }
  }

  /** A single frequency. */
  public static Cadence of(int hertz, int onMillis, int offMillis) {
    return new Cadence(List.of(hertz), onMillis, offMillis);
  }

  /** Two frequencies together. */
  public static Cadence of(int low, int high, int onMillis, int offMillis) {
    return new Cadence(List.of(low, high), onMillis, offMillis);
  }
}
