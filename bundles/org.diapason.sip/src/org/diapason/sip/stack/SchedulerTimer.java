package org.diapason.sip.stack;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.stack.SIPStackTimerTask;
import gov.nist.javax.sip.stack.timers.SipTimer;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Executor;
import org.diapason.core.time.Scheduler;

/**
 * The library's timers on the core's scheduler. The library makes it by class name; {@link #bind} tells it the
 * scheduler before anything is timed. Tasks run on the given executor, since they may write to a connection.
 */
public final class SchedulerTimer implements SipTimer {

  private volatile Scheduler scheduler;
  private volatile Executor threads;
  private volatile boolean started;

  /** One task of the library and the timer that is set for it. */
  private final class Due implements Runnable {
    private final SIPStackTimerTask task;
    private final long period;
    private Scheduler.Task set;
    private boolean cancelled;

    Due(SIPStackTimerTask task, long period) {
      this.task = task;
      this.period = period;
    }

    synchronized void in(long delay) {
      if (!cancelled && started) {
        set = scheduler.schedule(Duration.ofMillis(delay), () -> threads.execute(this));
      }
    }

    synchronized boolean cancel() {
      boolean first = !cancelled;
      cancelled = true;
      if (set != null) {
        set.cancel();
      }
      return first;
    }

    private synchronized boolean isDue() {
      return !cancelled && started;
    }

    @Override
    public void run() {
      if (!isDue()) {
        return;
      }
      try {
        task.runTask();
      } finally {
        if (period > 0) {
          in(period);
        }
      }
    }
  }

  /** Must be called before the first task. */
  void bind(Scheduler time, Executor executor) {
    scheduler = time;
    threads = executor;
  }

  @Override
  public void start(SipStackImpl stack, Properties properties) {
    started = true;
  }

  @Override
  public void stop() {
    started = false;
  }

  @Override
  public boolean isStarted() {
    return started;
  }

  @Override
  public boolean schedule(SIPStackTimerTask task, long delay) {
    return set(new Due(task, 0), delay);
  }

  @Override
  public boolean scheduleWithFixedDelay(SIPStackTimerTask task, long delay, long period) {
    return set(new Due(task, period), delay);
  }

  @Override
  public boolean cancel(SIPStackTimerTask task) {
    boolean cancelled = task.getSipTimerTask() instanceof Due due && due.cancel();
    if (cancelled) {
      task.cleanUpBeforeCancel();
    }
    return cancelled;
  }

  private boolean set(Due due, long delay) {
    due.task.setSipTimerTask(due);
    due.in(delay);
    return started;
  }
}
