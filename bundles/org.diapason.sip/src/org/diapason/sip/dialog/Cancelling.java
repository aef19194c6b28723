package org.diapason.sip.dialog;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.transaction.Attempt;
import org.diapason.sip.transaction.SipThread;

/**
 * Takes an INVITE back (RFC 3261 §9.1): not before a provisional response has come, and no longer than 64·T1 is its
 * effect waited for. Confined to the signalling thread.
 */
final class Cancelling {

  private static final Duration PATIENCE = Duration.ofSeconds(32);

  private final SipThread thread;
  private final Runnable given;
  private Optional<Attempt> wanted = Optional.empty();
  private Optional<Scheduler.Task> timer = Optional.empty();
  private boolean possible;
  private boolean sent;

  /**
   * @param given no final answer came in time
   */
  Cancelling(SipThread thread, Runnable given) {
    this.thread = thread;
    this.given = given;
  }

  boolean wanted() {
    return wanted.isPresent();
  }

  void begin(Attempt attempt) {
    if (wanted()) {
      return;
    }
    wanted = Optional.of(attempt);
    attempt.abandon();
    timer = Optional.of(thread.after(PATIENCE, given));
    sendIfPossible();
  }

  /** A provisional response has come. */
  void mayBeSent() {
    possible = true;
    sendIfPossible();
  }

  void end() {
    timer.ifPresent(Scheduler.Task::cancel);
  }

  private void sendIfPossible() {
    if (possible && wanted() && !sent) {
      sent = true;
      wanted.get().cancel();
    }
  }
}
