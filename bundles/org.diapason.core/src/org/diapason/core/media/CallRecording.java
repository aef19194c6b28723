package org.diapason.core.media;

/** Port: a recording under way, which ends with its session or mix at the latest. Thread-safe; each method returns at once. */
public interface CallRecording extends AutoCloseable {

  /** Leaves out what is said from now on, or no longer; the file goes on without a gap. */
  void pause(boolean paused);

  /** Ends it; {@link RecordingEvent.Saved} follows, however short it was, or {@link RecordingEvent.Failed}. Idempotent. */
  @Override
  void close();
}
