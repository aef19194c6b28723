package org.diapason.sip.route;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.diapason.core.time.Clock;

/**
 * The way of one account: its resolved targets in order and the one in use, its <em>flow</em>. The flow stays until it
 * fails; it returns to a better target only when that one is no longer bad and the flow has been used for five minutes,
 * so that a flapping server does not make the registration flap. Dialogs keep the target that they began with.
 *
 * <p>Thread-safe.
 */
public final class Route {

  static final Duration STAY = Duration.ofMinutes(5);

  private final Destination destination;
  private final BadTargets bad;
  private final Clock clock;
  private List<Target> targets = List.of();
  private Target flow;
  private long flowSince;

  public Route(Destination destination, BadTargets bad, Clock clock) {
    this.destination = destination;
    this.bad = bad;
    this.clock = clock;
  }

  public Destination destination() {
    return destination;
  }

  /** Takes a new answer of the resolver; the flow stays if it is still among the targets. */
  public synchronized void resolved(List<Target> found) {
    targets = List.copyOf(found);
    if (flow != null && !targets.contains(flow)) {
      flow = null;
    }
  }

  /** All targets that are known, best first; a source filter admits each of them. */
  public synchronized List<Target> targets() {
    return targets;
  }

  /** The target to send to now; empty until something was resolved. When all are bad, the best one. */
  public synchronized Optional<Target> flow() {
    if (flow == null || bad.isBad(flow) || clock.nanos() - flowSince >= STAY.toNanos()) {
      best().filter(target -> !target.equals(flow)).ifPresent(this::use);
    }
    return Optional.ofNullable(flow);
  }

  /**
   * Notes that a target failed (transport error, Timer B or F, 503).
   *
   * @param retryAfter of a 503, else zero
   * @return the next target to try now; empty when each is bad, then the caller backs off
   */
  public synchronized Optional<Target> failed(Target target, Duration retryAfter) {
    bad.failed(target, retryAfter);
    Optional<Target> next = targets.stream().filter(candidate -> !bad.isBad(candidate)).findFirst();
    next.ifPresent(this::use);
    return next;
  }

  /** Notes that a target answered. */
  public void worked(Target target) {
    bad.worked(target);
  }

  private void use(Target target) {
    flow = target;
    flowSince = clock.nanos();
  }

  private Optional<Target> best() {
    return targets.stream().filter(target -> !bad.isBad(target)).findFirst()
        .or(() -> targets.stream().findFirst());
  }
}
