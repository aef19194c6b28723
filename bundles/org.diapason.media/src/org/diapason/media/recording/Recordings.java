package org.diapason.media.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.diapason.core.media.CallRecording;
import org.diapason.core.media.RecordingEvent;
import org.diapason.core.media.RecordingOrder;
import org.diapason.core.time.Clock;
import org.diapason.media.device.FrameSink;

/** The recordings of one call or conference, one after the other. Thread-safe. */
public final class Recordings implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final BiConsumer<FrameSink, FrameSink> tap;
  private final Clock clock;
  private final List<Recording> unfinished = new ArrayList<>();
  private boolean closed;

  /** @param tap takes who gets, on audio threads, the own voice and the far ones from now on */
  public Recordings(BiConsumer<FrameSink, FrameSink> tap, Clock clock) {
    this.tap = tap;
    this.clock = clock;
  }

  /** Begins, unless all has ended. */
  public synchronized CallRecording begin(RecordingOrder order, Consumer<RecordingEvent> events) {
    unfinished.forEach(Recording::close);
    unfinished.removeIf(recording -> recording.awaitEnd(Duration.ZERO));
    Recording recording = new Recording(order, clock, events);
    if (!closed) {
      unfinished.add(recording);
      recording.start();
      tap.accept(recording::own, recording::far);
    }
    return recording;
  }

  /** Ends the one under way with the sound of now. */
  public synchronized void stop() {
    closed = true;
    unfinished.forEach(Recording::close);
  }

  /** Whether all has ended and every file is complete. */
  public synchronized boolean isOver() {
    return closed && unfinished.stream().allMatch(recording -> recording.awaitEnd(Duration.ZERO));
  }

  /** Waits for the files, though not for ever. */
  @Override
  public void close() {
    stop();
    all().forEach(recording -> recording.awaitEnd(PATIENCE));
  }

  private synchronized List<Recording> all() {
    return List.copyOf(unfinished);
  }
}
