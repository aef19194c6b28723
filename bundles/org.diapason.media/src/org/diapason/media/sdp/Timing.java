package org.diapason.media.sdp;

/**
 * When the session is active ({@code t=}).
 *
 * @param start seconds since 1900, 0 for always
 * @param stop seconds since 1900, 0 for never
 */
public record Timing(long start, long stop) {
  /** A session that is not bounded in time, as calls are. */
  public static final Timing PERMANENT = new Timing(0, 0);
}
