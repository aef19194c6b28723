package org.diapason.core.call;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.media.MediaSession;
import org.diapason.core.media.MediaStatistics;
import org.diapason.core.time.Scheduler;

/** Owns what belongs to one call outside its state: the media session and the timers. Closes them in order, exactly once. */
final class CallScope {

  private final Scheduler scheduler;
  private volatile Optional<MediaSession> media = Optional.empty();
  private Optional<Scheduler.Task> limit = Optional.empty();
  private Optional<Scheduler.Task> glare = Optional.empty();
  private Optional<Scheduler.Task> transfer = Optional.empty();
  private Optional<Scheduler.Task> question = Optional.empty();

  CallScope(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  Optional<MediaSession> media() {
    return media;
  }

  /** From any thread. */
  MediaStatistics statistics() {
    return media.map(MediaSession::statistics).orElse(MediaStatistics.NONE);
  }

  void openMedia(MediaSession session) {
    closeMedia();
    media = Optional.of(session);
  }

  void closeMedia() {
    Optional<MediaSession> open = media;
    media = Optional.empty();
    open.ifPresent(MediaSession::close);
  }

  void limit(Optional<Duration> duration, Runnable over) {
    limit.ifPresent(Scheduler.Task::cancel);
    limit = duration.map(delay -> scheduler.schedule(delay, over));
  }

  void afterGlare(Duration delay, Runnable retry) {
    glare.ifPresent(Scheduler.Task::cancel);
    glare = Optional.of(scheduler.schedule(delay, retry));
  }

  void transfer(Duration delay, Runnable over) {
    transfer.ifPresent(Scheduler.Task::cancel);
    transfer = Optional.of(scheduler.schedule(delay, over));
  }

  void question(Duration delay, Runnable over) {
    question.ifPresent(Scheduler.Task::cancel);
    question = Optional.of(scheduler.schedule(delay, over));
  }

  void close() {
    limit(Optional.empty(), () -> { });
    glare.ifPresent(Scheduler.Task::cancel);
    glare = Optional.empty();
    transfer.ifPresent(Scheduler.Task::cancel);
    transfer = Optional.empty();
    question.ifPresent(Scheduler.Task::cancel);
    question = Optional.empty();
    closeMedia();
  }
}
