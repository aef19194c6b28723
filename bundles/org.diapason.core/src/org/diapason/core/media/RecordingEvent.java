package org.diapason.core.media;

import java.nio.file.Path;
import java.time.Duration;
import org.diapason.core.problem.Problem;

/** What becomes of a recording. */
public sealed interface RecordingEvent {

  /**
   * A file is complete. Told also after the session was closed, and more than once when a file became too long for its
   * format.
   *
   * @param length what can be heard in it
   */
  record Saved(Path file, Duration length) implements RecordingEvent {
  }

  /** Something hinders it or soon will; it goes on as well as it can. Each kind is told once. */
  record Hindered(Problem problem) implements RecordingEvent {
  }

  /** It could not begin, or it has ended before it was asked to. */
  record Failed(Problem problem) implements RecordingEvent {
  }
}
