package org.diapason.media.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.diapason.core.media.MediaEvent;
import org.diapason.core.media.MediaRequest;
import org.diapason.core.media.MediaSession;
import org.diapason.media.session.CallAudioSession;
import org.diapason.media.session.SessionParts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions that are open, so that all can be ended. Thread-safe. */
final class Sessions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
  private static final long CLOSE_MILLIS = 1_000;

  private final SessionParts parts;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition oneLess = lock.newCondition();
  private final Set<CallAudioSession> open = new HashSet<>();

  Sessions(SessionParts parts) {
    this.parts = parts;
  }

  MediaSession open(MediaRequest request, Consumer<MediaEvent> events) {
    CallAudioSession session = new CallAudioSession(request, parts, events, this::closed);
    lock.lock();
    try {
      open.add(session);
    } finally {
      lock.unlock();
    }
    session.start();
    return session;
  }

  private void closed(CallAudioSession session) {
    lock.lock();
    try {
      open.remove(session);
      oneLess.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends all and waits for them, though not for ever. */
  @Override
  public void close() {
    lock.lock();
    try {
      List.copyOf(open).forEach(CallAudioSession::close);
      long left = TimeUnit.MILLISECONDS.toNanos(CLOSE_MILLIS);
      while (!open.isEmpty() && left > 0) {
        left = oneLess.awaitNanos(left);
      }
      if (!open.isEmpty()) {
        LOG.warn("Calls did not end in time: count={}", open.size());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
