package org.diapason.core.control;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread {@code call-control}: it alone owns the state of calls, conferences and registrations of one phone. Its inbox is
 * bounded and has two priorities: under a flood new calls are refused before running ones are harmed. A job that throws is told
 * to the incident handler and never ends the thread.
 */
public final class CallThread implements AutoCloseable {

  /** Room for jobs of calls that exist, and for work that may be shed. */
  private static final int ROOM_URGENT = 20_000;
  private static final int ROOM_SHEDDABLE = 500;

  private static final Logger LOG = LoggerFactory.getLogger(CallThread.class);

  private final ConcurrentLinkedQueue<Runnable> urgent = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Runnable> sheddable = new ConcurrentLinkedQueue<>();
  private final AtomicInteger urgentCount = new AtomicInteger();
  private final AtomicInteger sheddableCount = new AtomicInteger();
  private final Semaphore waiting = new Semaphore(0);
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final Consumer<RuntimeException> incidents;
  private final Thread thread;

  /**
   * Makes the thread; {@link #start} starts it.
   *
   * @param incidents called on the thread with what escaped from a job
   */
  public CallThread(Consumer<RuntimeException> incidents) {
    this.incidents = incidents;
    thread = Thread.ofPlatform().name("call-control").daemon().unstarted(this::work);
  }

  public void start() {
    thread.start();
  }

  /** Puts work of an existing call or registration into the inbox; returns at once. False: closed, or a flood beyond all bounds. */
  public boolean post(Runnable job) {
    return enqueue(urgent, urgentCount, ROOM_URGENT, job);
  }

  /** Puts work that may be shed (a new call of a stranger) into the inbox. False: there is no room, refuse it. */
  public boolean offer(Runnable job) {
    return enqueue(sheddable, sheddableCount, ROOM_SHEDDABLE, job);
  }

  public void assertCurrent() {
    if (!isCurrent()) {
      throw new IllegalStateException("not on call-control but on " + Thread.currentThread().getName());
    }
  }

  public boolean isCurrent() {
    return Thread.currentThread() == thread;
  }

  /** Lets the jobs that are in the inbox run, then ends the thread. Waits for it at most two seconds. */
  @Override
  public void close() {
    if (!open.getAndSet(false)) {
      return;
    }
    waiting.release();
    if (thread.getState() == Thread.State.NEW || isCurrent()) {
      return;
    }
    try {
      thread.join(2_000);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean enqueue(ConcurrentLinkedQueue<Runnable> queue, AtomicInteger count, int room, Runnable job) {
    if (!open.get()) {
      return false;
    }
    if (count.incrementAndGet() > room) {
      count.decrementAndGet();
      return false;
    }
    queue.add(job);
    waiting.release();
    return true;
  }

  private void work() {
    while (open.get() || urgentCount.get() + sheddableCount.get() > 0) {
      waiting.acquireUninterruptibly();
      Runnable job = next();
      if (job != null) {
        run(job);
      }
    }
  }

  private Runnable next() {
    Runnable job = urgent.poll();
    if (job != null) {
      urgentCount.decrementAndGet();
      return job;
    }
    job = sheddable.poll();
    if (job != null) {
      sheddableCount.decrementAndGet();
    }
    return job;
  }

  private void run(Runnable job) {
    try {
      job.run();
    } catch (RuntimeException bug) {
      try {
        incidents.accept(bug);
      } catch (RuntimeException second) {
        LOG.error("Incident handler failed", second);
      }
    }
  }
}
