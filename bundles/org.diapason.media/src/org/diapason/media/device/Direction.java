package org.diapason.media.device;

/** Which way sound runs, seen from this computer. */
public enum Direction {
  /** From a microphone into calls. */
  CAPTURE,
  /** From calls to a speaker. */
  PLAYBACK
}
