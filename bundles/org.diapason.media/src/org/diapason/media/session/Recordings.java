package org.diapason.media.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.diapason.core.media.CallRecording;
import org.diapason.core.media.RecordingEvent;
import org.diapason.core.media.RecordingOrder;
import org.diapason.core.time.Clock;
import org.diapason.media.recording.Recording;
import org.diapason.media.stream.Gate;

/** The recordings of one session, one after the other. Thread-safe. */
final class Recordings implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Gate gate;
  private final Clock clock;
  private final List<Recording> unfinished = new ArrayList<>();
  private boolean closed;

  Recordings(Gate gate, Clock clock) {
    this.gate = gate;
    this.clock = clock;
  }

  /** Begins, unless the session has ended. */
  synchronized CallRecording begin(RecordingOrder order, Consumer<RecordingEvent> events) {
    unfinished.forEach(Recording::close);
    unfinished.removeIf(recording -> recording.awaitEnd(Duration.ZERO));
    Recording recording = new Recording(order, clock, events);
    if (!closed) {
      unfinished.add(recording);
      recording.start();
      gate.tap(recording::own, recording::far);
    }
    return recording;
  }

  /** Ends the one under way with the sound of now. */
  synchronized void stop() {
    closed = true;
    unfinished.forEach(Recording::close);
  }

  /** Waits for the files, though not for ever. */
  @Override
  public void close() {
    stop();
    List.copyOf(unfinished).forEach(recording -> recording.awaitEnd(PATIENCE));
  }
}
