package org.diapason.core.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clock and timers of the machine: one daemon thread named {@code timer}. */
public final class SystemTime implements Scheduler, Clock, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SystemTime.class);

  private final ScheduledThreadPoolExecutor executor;

  public SystemTime() {
    executor = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("timer").daemon().factory());
    executor.setRemoveOnCancelPolicy(true);
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public Instant wall() {
    return Instant.now();
  }

  @Override
  public Clock clock() {
    return this;
  }

  @Override
  public Task schedule(Duration delay, Runnable job) {
    try {
      ScheduledFuture<?> future =
          executor.schedule(guarded(job), Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
      return () -> future.cancel(false);
    } catch (RejectedExecutionException closed) {
      LOG.debug("Timer set after the end of time");
      return () -> { };
    }
  }

  /** Timers that have been set and neither run nor been cancelled. */
  public int pending() {
    return executor.getQueue().size();
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  private static Runnable guarded(Runnable job) {
    return () -> {
      try {
        job.run();
      } catch (RuntimeException bug) {
        LOG.error("Timer job failed", bug);
      }
    };
  }
}
