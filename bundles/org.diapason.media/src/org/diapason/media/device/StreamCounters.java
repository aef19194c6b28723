package org.diapason.media.device;

/**
 * What a stream counted since it was opened.
 *
 * @param frames frames of 20 ms moved
 * @param underruns times a frame was missing when it was due
 * @param overruns times a frame was thrown away because nobody took it in time
 */
public record StreamCounters(long frames, long underruns, long overruns) {
  /** Nothing happened yet. */
  public static final StreamCounters ZERO = new StreamCounters(0, 0, 0);

  /** The sum, for totals over several streams. */
  public StreamCounters plus(StreamCounters other) {
    return new StreamCounters(frames + other.frames, underruns + other.underruns, overruns + other.overruns);
  }
}
