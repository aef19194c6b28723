package org.diapason.core.time;

import java.time.Duration;

/**
 * The only source of timers. Jobs run on an unspecified thread and must return quickly; whoever owns state posts to its own
 * thread from the job.
 */
public interface Scheduler {

  /** The clock that the delays are measured by. */
  Clock clock();

  /**
   * Runs a job once.
   *
   * @param delay zero or more; a negative delay counts as zero
   */
  Task schedule(Duration delay, Runnable job);

  /** A timer that has been set. */
  interface Task {

    /** Prevents the run if it has not begun; harmless otherwise and when called again. */
    void cancel();
  }
}
