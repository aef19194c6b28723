package org.diapason.media.engine;

import java.time.Duration;
import org.diapason.core.time.Scheduler;
import org.diapason.media.device.path.AudioPath;

/**
 * Opens the devices of a path while somebody needs them, and a moment longer: the next key press or call finds them
 * open. Thread-safe.
 */
final class PathUse implements AutoCloseable {
  private static final Duration LINGER = Duration.ofMillis(500);

  private final AudioPath path;
  private final Scheduler scheduler;
  private Scheduler.Task stop = () -> {};
  private int users;
  private boolean ready;
  private boolean open;
  private boolean closed;

  PathUse(AudioPath path, Scheduler scheduler) {
    this.path = path;
    this.scheduler = scheduler;
  }

  AudioPath path() {
    return path;
  }

  synchronized void acquire() {
    users++;
    stop.cancel();
    openIfWanted();
  }

  /** The sound system is there, or is known not to be: only from now on devices are opened. */
  synchronized void ready() {
    ready = true;
    openIfWanted();
  }

  private void openIfWanted() {
    if (users > 0 && ready && !open && !closed) {
      open = true;
      path.start();
    }
  }

  synchronized void release() {
    users--;
    if (users == 0 && !closed) {
      stop = scheduler.schedule(LINGER, this::stopIfIdle);
    }
  }

  private synchronized void stopIfIdle() {
    if (users == 0 && open && !closed) {
      open = false;
      path.stop();
    }
  }

  /** Whether devices are open. */
  synchronized boolean isOpen() {
    return open && !closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    stop.cancel();
    path.close();
  }
}
