package org.diapason.media.device.tone;

import java.util.Arrays;
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

  /**
   * Reads a line of a table.
   *
   * @param line one frequency or two joined by +, then parts of sound/pause in milliseconds:
   *     {@code 400+450 400/200 400/2000}
   */
  public static List<Cadence> list(String line) {
    String[] words = line.split(" ");
    List<Integer> hertz = numbers(words[0], "\\+");
    return Arrays.stream(words).skip(1).map(part -> numbers(part, "/"))
        .map(times -> new Cadence(hertz, times.get(0), times.get(1))).toList();
  }

  private static List<Integer> numbers(String text, String between) {
    return Arrays.stream(text.split(between)).map(Integer::valueOf).toList();
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
