package org.diapason.media.device.pulse;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that owns everything of libpulse: it waits in the main loop, runs the callbacks, and between them what
 * others posted. So nothing of libpulse is ever shared and no lock is needed.
 */
final class PulseLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PulseLoop.class);
  private static final int FOREVER = -1;

  private final LibPulse pulse;
  private final LongSupplier nanos;
  private final Thread thread;
  private final Queue<Runnable> posted = new ConcurrentLinkedQueue<>();
  private final PriorityQueue<Timed> timed = new PriorityQueue<>(Comparator.comparingLong(Timed::nanos));
  private final ArrayDeque<Runnable> atEnd = new ArrayDeque<>();
  private final long loop;
  private volatile boolean running = true;

  /** Creates the main loop; runs nothing yet. */
  PulseLoop(LibPulse pulse, LongSupplier nanos) {
    this.pulse = pulse;
    this.nanos = nanos;
    loop = pulse.mainloopNew();
    thread = Thread.ofPlatform().daemon().name("pulse").priority(Thread.MAX_PRIORITY).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** For creating contexts. */
  long api() {
    return pulse.mainloopApi(loop);
  }

  /** Does it soon on the loop's thread; any thread. False if the loop has ended. */
  boolean post(Runnable task) {
    synchronized (posted) { // else the loop could be freed between the look and the wake-up
      if (running) {
        posted.add(task);
        pulse.mainloopWakeup(loop);
      }
      return running;
    }
  }

  /** Does it later; loop's thread only. */
  void after(long millis, Runnable task) {
    timed.add(new Timed(nanos.getAsLong() + millis * 1_000_000, task));
  }

  /** Does it once the loop has ended, last added first; loop's thread only. */
  void atEnd(Runnable task) {
    atEnd.push(task);
  }

  boolean isCurrent() {
    return Thread.currentThread() == thread;
  }

  private void run() {
    while (running) {
      runPosted();
      runDue();
      if (running && !iterate()) {
        LOG.error("The main loop of libpulse failed");
        end();
      }
    }
    runPosted();
    while (!atEnd.isEmpty()) {
      guarded(atEnd.pop());
    }
    pulse.mainloopFree(loop);
  }

  /** Preparing forgets wake-ups: what was posted in the meantime would wait for the next event, so wake up again. */
  private boolean iterate() {
    if (pulse.mainloopPrepare(loop, timeout()) < 0) {
      return false;
    }
    if (!posted.isEmpty()) {
      pulse.mainloopWakeup(loop);
    }
    return pulse.mainloopFinish(loop) >= 0;
  }

  private void end() {
    synchronized (posted) {
      running = false;
    }
  }

  private void runPosted() {
    for (Runnable task = posted.poll(); task != null; task = posted.poll()) {
      guarded(task);
    }
  }

  private void runDue() {
    while (!timed.isEmpty() && timed.peek().nanos() - nanos.getAsLong() <= 0) {
      guarded(timed.poll().task());
    }
  }

  private int timeout() {
    if (timed.isEmpty()) {
      return FOREVER;
    }
    return Math.clamp((timed.peek().nanos() - nanos.getAsLong()) / 1_000 + 1, 0, Integer.MAX_VALUE);
  }

  /** Callbacks come from C: an exception that left one would end the process. */
  void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException bug) {
      LOG.error("Task on the pulse thread failed", bug);
    }
  }

  /** Ends the thread after what was posted; waits for it up to 2 s. */
  @Override
  public void close() {
    if (!post(this::end) || isCurrent() || !thread.isAlive()) {
      return;
    }
    try {
      thread.join(2_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private record Timed(long nanos, Runnable task) {}
}
