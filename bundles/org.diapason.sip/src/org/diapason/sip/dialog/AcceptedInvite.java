package org.diapason.sip.dialog;

import java.time.Duration;
import java.util.Optional;
import javax.sip.message.Response;
import org.diapason.core.media.Description;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.message.Bodies;
import org.diapason.sip.transaction.Incoming;
import org.diapason.sip.transaction.SipThread;

/**
 * A 2xx of ours to an INVITE or re-INVITE, repeated until its ACK comes (RFC 3261 §13.3.1.4). Repetitions of the INVITE
 * itself are the business of {@link ServerInvite}. Confined to the signalling thread.
 */
final class AcceptedInvite {

  private static final Duration T1 = Duration.ofMillis(500);
  private static final Duration T2 = Duration.ofSeconds(4);
  private static final Duration END = T1.multipliedBy(64);

  private final Incoming invite;
  private final Response response;
  private final SipThread thread;
  private final Runnable lost;
  private Duration wait = T1;
  private Duration waited = Duration.ZERO;
  private Optional<Scheduler.Task> timer = Optional.empty();
  private boolean over;

  /**
   * @param lost no ACK came
   */
  AcceptedInvite(Incoming invite, Response response, SipThread thread, Runnable lost) {
    this.invite = invite;
    this.response = response;
    this.thread = thread;
    this.lost = lost;
  }

  void begin() {
    invite.send(response);
    arm();
  }

  /** Takes an ACK; the answer that it carries, or empty when it is not the one waited for or comes again. */
  Optional<Optional<Description>> acknowledged(Incoming ack) {
    if (over || ack.sequence() != invite.sequence()) {
      return Optional.empty();
    }
    stop();
    return Optional.of(Bodies.description(ack.request()));
  }

  void stop() {
    over = true;
    timer.ifPresent(Scheduler.Task::cancel);
  }

  private void arm() {
    timer = Optional.of(thread.after(wait, this::due));
  }

  private void due() {
    if (over) {
      return;
    }
    waited = waited.plus(wait);
    if (waited.compareTo(END) >= 0) {
      stop();
      lost.run();
      return;
    }
    invite.repeat(response);
    wait = wait.multipliedBy(2).compareTo(T2) > 0 ? T2 : wait.multipliedBy(2);
    arm();
  }
}
