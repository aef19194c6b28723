package org.diapason.core.call;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.diapason.core.event.Events;
import org.diapason.core.media.MediaStatistics;
import org.diapason.core.time.Scheduler;

/**
 * Remembers the figures of the calls that are talked in, once a second, for five minutes, so that a window can draw them. Asked
 * from any thread; a call that has ended is forgotten.
 */
public final class StatisticsLog {

  private static final Duration STEP = Duration.ofSeconds(1);
  private static final int MOST = 300;

  /**
   * Figures at one moment.
   *
   * @param nanos of {@link org.diapason.core.time.Clock}
   */
  public record Sample(long nanos, MediaStatistics figures) {
  }

  private final Calls calls;
  private final Scheduler scheduler;
  private final Map<CallId, Deque<Sample>> samples = new ConcurrentHashMap<>();

  private StatisticsLog(Calls calls, Scheduler scheduler) {
    this.calls = calls;
    this.scheduler = scheduler;
  }

  /** A log that follows the calls from now on. */
  public static StatisticsLog of(Calls calls, Events events, Scheduler scheduler) {
    StatisticsLog log = new StatisticsLog(calls, scheduler);
    events.subscribe(CallChanged.class, log::follow);
    return log;
  }

  /** Oldest first, 300 at most; empty for a call that is not talked in or that nobody knows. */
  public List<Sample> of(CallId call) {
    Deque<Sample> known = samples.get(call);
    if (known == null) {
      return List.of();
    }
    synchronized (known) {
      return List.copyOf(known);
    }
  }

  private void follow(CallChanged change) {
    CallId call = change.call().id();
    switch (change.call().phase()) {
      case TALKING -> {
        Deque<Sample> fresh = new ArrayDeque<>();
        if (samples.putIfAbsent(call, fresh) == null) {
          sample(call, fresh);
        }
      }
      case ENDED -> samples.remove(call);
      default -> { }
    }
  }

  /** Now, and again until the call is forgotten. */
  private void sample(CallId call, Deque<Sample> into) {
    if (samples.get(call) != into) {
      return;
    }
    Sample now = new Sample(scheduler.clock().nanos(), calls.statistics(call));
    synchronized (into) {
      if (into.size() == MOST) {
        into.removeFirst();
      }
      into.addLast(now);
    }
    scheduler.schedule(STEP, () -> sample(call, into));
  }
}
