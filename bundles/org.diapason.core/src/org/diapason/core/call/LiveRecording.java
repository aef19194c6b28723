package org.diapason.core.call;

import java.util.Optional;
import org.diapason.core.media.CallRecording;

/** What is remembered about the recording of a call. Touched on {@code call-control} only. */
final class LiveRecording {

  /** What a person asked for before there was anything to record. */
  Optional<Boolean> wish = Optional.empty();
  boolean decided;
  /** Recordings begun so far. */
  int parts;
  RecordingState state = RecordingState.OFF;
  Optional<CallRecording> running = Optional.empty();
}
