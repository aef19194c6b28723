package org.diapason.media.rtp;

/**
 * One synchronization source at a time: another SSRC is taken only after the one before fell silent, as at a transfer
 * behind a PBX. A second one beside it is somebody who guesses.
 */
final class SourceGuard {
  private static final long SILENT_NANOS = 200_000_000;
  private static final long NONE = -1;

  private long current = NONE;
  private long lastNanos;

  boolean takes(long source, long nowNanos) {
    if (source != current && current != NONE && nowNanos - lastNanos < SILENT_NANOS) {
      return false;
    }
    current = source;
    lastNanos = nowNanos;
    return true;
  }

  /** The next packet chooses anew. */
  void reset() {
    current = NONE;
  }
}
