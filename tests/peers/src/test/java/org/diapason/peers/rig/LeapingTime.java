package org.diapason.peers.rig;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.diapason.core.time.Clock;
import org.diapason.core.time.Scheduler;

/** The machine's time, which can be made to leap ahead: what was to happen meanwhile happens at once, in its order. */
public final class LeapingTime implements Scheduler, Clock {

  private final Scheduler machine;
  private final AtomicLong ahead = new AtomicLong();
  private final Set<Timer> timers = ConcurrentHashMap.newKeySet();

  public LeapingTime(Scheduler machine) {
    this.machine = machine;
  }

  /** Leaps; not far while messages are under way, which know nothing of it. */
  public void leap(Duration distance) {
    ahead.addAndGet(distance.toNanos());
    timers.stream().sorted(Comparator.comparingLong(timer -> timer.due)).forEach(Timer::set);
  }

  /** Timers that have been set and neither run nor been cancelled. */
  public int pending() {
    return timers.size();
  }

  @Override
  public Clock clock() {
    return this;
  }

  @Override
  public long nanos() {
    return machine.clock().nanos() + ahead.get();
  }

  @Override
  public Instant wall() {
    return machine.clock().wall().plusNanos(ahead.get());
  }

  @Override
  public Task schedule(Duration delay, Runnable job) {
    Timer timer = new Timer(nanos() + Math.max(0, delay.toNanos()), job);
    timers.add(timer);
    timer.set();
    return timer::cancel;
  }

  /** Of the two that may both want to run it, before a leap and after, the first does. */
  private final class Timer {

    private final long due;
    private final Runnable job;
    private Task task = () -> { };

    Timer(long due, Runnable job) {
      this.due = due;
      this.job = job;
    }

    synchronized void set() {
      task.cancel();
      if (timers.contains(this)) {
        task = machine.schedule(Duration.ofNanos(due - nanos()), this::run);
      }
    }

    private void run() {
      if (timers.remove(this)) {
        job.run();
      }
    }

    synchronized void cancel() {
      timers.remove(this);
      task.cancel();
    }
  }
}
