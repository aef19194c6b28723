package org.diapason.media.session;

import java.time.Duration;
import java.util.function.Consumer;
import org.diapason.core.media.MediaEvent;
import org.diapason.core.time.Scheduler;

/**
 * Tells when the far side is heard first, when it falls silent though it should not, and when it is back. Thread-safe.
 */
final class AudioWatch implements AutoCloseable {
  private static final long WARN_NANOS = Duration.ofSeconds(5).toNanos();
  private static final long FATAL_NANOS = Duration.ofSeconds(60).toNanos();

  private final Scheduler scheduler;
  private final Consumer<MediaEvent> events;
  private Scheduler.Task task = () -> {};
  private boolean expecting;
  private boolean closed;
  private int told;
  private volatile boolean heard;
  private volatile boolean lost;
  private volatile long lastNanos;

  AudioWatch(Scheduler scheduler, Consumer<MediaEvent> events) {
    this.scheduler = scheduler;
    this.events = events;
  }

  /** Whether packets should come from now on. */
  synchronized void expect(boolean receiving) {
    if (receiving == expecting || closed) {
      return;
    }
    expecting = receiving;
    told = 0;
    lost = false;
    lastNanos = scheduler.clock().nanos();
    task.cancel();
    if (receiving) {
      checkIn(WARN_NANOS);
    }
  }

  /** A packet has come. Receiving thread. */
  void packet() {
    lastNanos = scheduler.clock().nanos();
    if (!heard || lost) {
      changed();
    }
  }

  private synchronized void changed() {
    if (closed) {
      return;
    }
    if (!heard) {
      heard = true;
      events.accept(new MediaEvent.FirstAudio());
    }
    if (lost) {
      lost = false;
      told = 0;
      events.accept(new MediaEvent.AudioBack());
      task.cancel();
      checkIn(WARN_NANOS);
    }
  }

  private void checkIn(long nanos) {
    task = scheduler.schedule(Duration.ofNanos(Math.max(1, nanos)), this::check);
  }

  private synchronized void check() {
    if (closed || !expecting) {
      return;
    }
    long silent = scheduler.clock().nanos() - lastNanos;
    long limit = told == 0 ? WARN_NANOS : FATAL_NANOS;
    if (silent < limit) {
      checkIn(limit - silent);
      return;
    }
    told++;
    lost = true;
    events.accept(new MediaEvent.AudioLost(told == 2));
    if (told == 1) {
      checkIn(FATAL_NANOS - silent);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    task.cancel();
  }
}
