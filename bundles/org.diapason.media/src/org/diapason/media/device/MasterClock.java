package org.diapason.media.device;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one beat of a device pair. As long as a hardware stream leads, it follows that stream's frames, so that a file on
 * one side does not drift against a sound card on the other; without a leader, or while the leader is silent for longer
 * than 80 ms, it ticks by monotonic time. Without listeners it sleeps. Listeners run on its own thread, never in a
 * device callback.
 */
public final class MasterClock implements FrameClock, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MasterClock.class);
  private static final long PATIENCE_NANOS = 4 * FrameFormat.NANOS;
  private static final long TOO_LATE_NANOS = 10 * FrameFormat.NANOS;
  private static final int MAX_PENDING = 10;

  private final LongSupplier nanos;
  private final FrameWaiter waiter;
  private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final AtomicInteger pending = new AtomicInteger();
  private final AtomicLong frames = new AtomicLong();
  private final AtomicLong skipped = new AtomicLong();
  private final Thread thread;
  private volatile Object leader;
  private volatile boolean running = true;
  private long deadline;

  /** @param nanos monotonic time */
  public MasterClock(LongSupplier nanos) {
    this(nanos, LockSupport::parkNanos);
  }

  /** As above with another way to wait. */
  public MasterClock(LongSupplier nanos, FrameWaiter waiter) {
    this.nanos = nanos;
    this.waiter = waiter;
    thread = Thread.ofPlatform().daemon().name("audio-clock").priority(Thread.MAX_PRIORITY).unstarted(this::run);
  }

  /** Begins to tick. Once only. */
  public void start() {
    deadline = nanos.getAsLong() + FrameFormat.NANOS;
    thread.start();
  }

  @Override
  public Subscription onFrame(Runnable listener) {
    Runnable unique = listener::run;
    listeners.add(unique);
    LockSupport.unpark(thread);
    return () -> listeners.remove(unique);
  }

  /** Whose {@link #deviceFrame} calls count from now on; null for nobody's. */
  public void follow(Object newLeader) {
    pending.set(0);
    leader = newLeader;
  }

  /** One frame passed at a hardware stream. Called on audio threads; ignored unless that stream leads. */
  public void deviceFrame(Object stream) {
    if (stream == leader && !listeners.isEmpty() && pending.get() < MAX_PENDING) {
      pending.incrementAndGet();
      LockSupport.unpark(thread);
    }
  }

  /** Ticks so far. */
  public long frames() {
    return frames.get();
  }

  /** Times the thread was so late that frames were left out. */
  public long skipped() {
    return skipped.get();
  }

  private void run() {
    while (running) {
      step();
    }
  }

  private void step() {
    if (listeners.isEmpty()) {
      LockSupport.park(this); // nobody to wake every 20 ms for
      deadline = nanos.getAsLong() + FrameFormat.NANOS;
      return;
    }
    long now = nanos.getAsLong();
    if (leader != null && pending.get() > 0) {
      pending.decrementAndGet();
      tick();
      deadline = now + PATIENCE_NANOS;
    } else if (leader == null && deadline - now > FrameFormat.NANOS) {
      deadline = now + FrameFormat.NANOS; // the leader has just gone: no reason for patience any more
    } else if (deadline - now > 0) {
      waiter.waitNanos(deadline - now);
    } else {
      if (now - deadline > TOO_LATE_NANOS) {
        skipped.incrementAndGet();
        deadline = now;
      }
      deadline += FrameFormat.NANOS;
      tick();
    }
  }

  private void tick() {
    frames.incrementAndGet();
    for (Runnable listener : listeners) {
      try {
        listener.run();
      } catch (RuntimeException bug) {
        listeners.remove(listener);
        LOG.error("Frame listener removed after an exception: listener={}", listener.getClass().getName(), bug);
      }
    }
  }

  /** Ends the thread; waits for the running tick unless called in it. */
  @Override
  public void close() {
    running = false;
    LockSupport.unpark(thread);
    if (Thread.currentThread() != thread && thread.isAlive()) {
      joinUninterrupted();
    }
  }

  private void joinUninterrupted() {
    try {
      thread.join(1_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
