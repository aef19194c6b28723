package org.diapason.media.device;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One named thread that does what is posted to it, in order. Posting never waits. */
public final class Inbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final Thread thread;
  private final long idleMillis;
  private final Runnable whenIdle;
  private volatile boolean running = true;

  /**
   * @param idleMillis after so long without a task {@code whenIdle} runs
   */
  public Inbox(String name, long idleMillis, Runnable whenIdle) {
    this.idleMillis = idleMillis;
    this.whenIdle = whenIdle;
    thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  /** Begins to work. Once only. */
  public void start() {
    thread.start();
  }

  /** Leaves a task. Without effect after {@link #close}. */
  public void post(Runnable task) {
    if (running) {
      tasks.add(task);
    }
  }

  /** Whether the caller runs on this thread. */
  public boolean isCurrent() {
    return Thread.currentThread() == thread;
  }

  private void run() {
    while (running || !tasks.isEmpty()) {
      runOne();
    }
  }

  private void runOne() {
    try {
      Runnable task = tasks.poll(idleMillis, TimeUnit.MILLISECONDS);
      if (task != null) {
        task.run();
      } else if (running) {
        whenIdle.run();
      }
    } catch (InterruptedException interrupted) {
      running = false;
    } catch (RuntimeException bug) {
      LOG.error("Task failed: thread={}", thread.getName(), bug);
    }
  }

  /** Does what was posted before, then ends the thread; waits for it up to 2 s unless called on it. */
  @Override
  public void close() {
    if (!running) {
      return;
    }
    tasks.add(() -> running = false);
    if (!isCurrent() && thread.isAlive()) {
      try {
        thread.join(2_000);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
