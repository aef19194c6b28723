package org.diapason.media.mix;

import java.time.Duration;
import java.util.function.Consumer;
import org.diapason.core.time.Scheduler;

/** Tells who speaks at a table, whenever that changes and five times a second at most. Thread-safe. */
public final class Attention implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final MixTable table;
  private final Scheduler scheduler;
  private final Consumer<Speakers> listener;
  private Speakers told = Speakers.NONE;
  private Scheduler.Task next = () -> {};
  private boolean open = true;

  /** @param listener called on a thread of the scheduler, returns at once */
  public Attention(MixTable table, Scheduler scheduler, Consumer<Speakers> listener) {
    this.table = table;
    this.scheduler = scheduler;
    this.listener = listener;
  }

  /** Begins to look. Once only. */
  public synchronized void start() {
    if (open) {
      next = scheduler.schedule(BETWEEN_LOOKS, this::look);
    }
  }

  private synchronized void look() {
    Speakers now = table.speakers();
    if (open && !now.equals(told)) {
      told = now;
      listener.accept(now);
    }
    start();
  }

  @Override
  public synchronized void close() {
    open = false;
    next.cancel();
  }
}
