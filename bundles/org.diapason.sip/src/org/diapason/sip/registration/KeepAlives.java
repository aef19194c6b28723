package org.diapason.sip.registration;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.route.Target;
import org.diapason.sip.transaction.Sender;
import org.diapason.sip.transaction.Trust;

/**
 * Keeps one flow open by CRLF (RFC 5626 §4.4.1), each after 80 to 100 % of the interval. A connection whose pong does
 * not come in 10 s is closed, which is told as a lost flow. Confined to the signalling thread.
 */
final class KeepAlives {

  private static final Duration PONG = Duration.ofSeconds(10);
  private static final double LEAST = 0.8;

  private final Sender sender;
  private final Trust trust;
  private Optional<Target> flow = Optional.empty();
  private Optional<Scheduler.Task> next = Optional.empty();
  private Optional<Scheduler.Task> pong = Optional.empty();
  private boolean answers;

  KeepAlives(Sender sender, Trust trust) {
    this.sender = sender;
    this.trust = trust;
  }

  void start(Target target, Duration interval) {
    stop();
    answers = answers && flow.filter(target::equals).isPresent();
    flow = Optional.of(target);
    if (target.transport().connected() && !answers) {
      // Whether its pongs can be missed at all is learned now, not minutes later.
      sender.wire().keepAlive(target, trust);
    }
    arm(interval);
  }

  void stop() {
    next.ifPresent(Scheduler.Task::cancel);
    pong.ifPresent(Scheduler.Task::cancel);
    next = Optional.empty();
    pong = Optional.empty();
  }

  void pong(Target target) {
    if (flow.filter(target::equals).isPresent()) {
      answers = true;
      pong.ifPresent(Scheduler.Task::cancel);
      pong = Optional.empty();
    }
  }

  private void arm(Duration interval) {
    Duration spread = Duration.ofNanos((long) (interval.toNanos() * sender.tokens().between(LEAST, 1)));
    next = Optional.of(sender.thread().after(spread, () -> ping(interval)));
  }

  private void ping(Duration interval) {
    Target target = flow.orElseThrow();
    sender.wire().keepAlive(target, trust);
    // Many servers never answer; only one that has once can be missed.
    if (target.transport().connected() && answers) {
      pong = Optional.of(sender.thread().after(PONG, () -> sender.wire().drop(target, trust)));
    }
    arm(interval);
  }
}
