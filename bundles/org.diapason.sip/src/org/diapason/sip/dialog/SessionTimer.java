package org.diapason.sip.dialog;

import java.util.Optional;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.transaction.SipThread;

/** Keeps one session alive, or notices that the far side does not (RFC 4028). Confined to the signalling thread. */
final class SessionTimer {

  private final SipThread thread;
  private final Runnable refresh;
  private final Runnable expire;
  private Optional<SessionInterval> interval = Optional.empty();
  private Optional<Scheduler.Task> timer = Optional.empty();

  /**
   * @param refresh due when we refresh; restarted by {@link #restart}
   * @param expire the far side did not refresh
   */
  SessionTimer(SipThread thread, Runnable refresh, Runnable expire) {
    this.thread = thread;
    this.refresh = refresh;
    this.expire = expire;
  }

  Optional<SessionInterval> interval() {
    return interval;
  }

  /** Begins anew with what a 2xx says; empty: without a timer. */
  void restart(Optional<SessionInterval> agreed) {
    stop();
    interval = agreed;
    timer = agreed.map(now -> now.ours() ? thread.after(now.refreshAfter(), refresh)
        : thread.after(now.endAfter(), expire));
  }

  /** A refresh failed: the session still lives until its end. */
  void waitForEnd() {
    stop();
    timer = interval.map(now -> thread.after(now.endAfter().minus(now.refreshAfter()), expire));
  }

  void stop() {
    timer.ifPresent(Scheduler.Task::cancel);
    timer = Optional.empty();
  }
}
