package org.diapason.sip.transaction;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.stack.Surroundings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that owns the signalling state of one node: registrations, dialogs, transactions' outcomes. It never
 * blocks. Callable from any thread; its inbox is bounded, what does not fit is dropped as the network drops datagrams.
 */
public final class SipThread implements Executor {

  private static final int ROOM = 20_000;
  private static final int MOST_KINDS = 256;
  private static final Logger LOG = LoggerFactory.getLogger(SipThread.class);

  private final Scheduler scheduler;
  private final Surroundings surroundings;
  private final ThreadPoolExecutor executor;
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private volatile Thread thread;

  /** On the machine's network and threads. */
  public SipThread(Scheduler scheduler) {
    this(scheduler, Surroundings.system());
  }

  public SipThread(Scheduler scheduler, Surroundings surroundings) {
    this.scheduler = scheduler;
    this.surroundings = surroundings;
    this.executor = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(ROOM), this::named,
        (job, closed) -> LOG.debug("Signalling job dropped"));
  }

  @Override
  public void execute(Runnable job) {
    executor.execute(() -> {
      try {
        job.run();
      } catch (RuntimeException bug) {
        tell(bug);
      }
    });
  }

  /** Runs a job here after a delay. */
  public Scheduler.Task after(Duration delay, Runnable job) {
    return scheduler.schedule(delay, () -> execute(job));
  }

  /** Runs a job that may block elsewhere. */
  public void aside(String name, Runnable job) {
    surroundings.threads().start(name, job);
  }

  public Scheduler scheduler() {
    return scheduler;
  }

  public void assertCurrent() {
    if (Thread.currentThread() != thread) {
      throw new IllegalStateException("Not on the signalling thread but on " + Thread.currentThread().getName());
    }
  }

  /** Lets the jobs in the inbox run, at most a second. */
  public void close() {
    executor.shutdown();
    try {
      if (Thread.currentThread() != thread && !executor.awaitTermination(1, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** What a peer can bring about again and again is told once. */
  private void tell(RuntimeException bug) {
    String place = bug.getStackTrace().length == 0 ? "" : bug.getStackTrace()[0].toString();
    if (told.size() < MOST_KINDS && told.add(bug.getClass().getName() + place)) {
      LOG.error("Signalling job failed, further ones of this kind are not told", bug);
    }
  }

  private Thread named(Runnable work) {
    thread = Thread.ofPlatform().name("signalling").daemon().unstarted(work);
    return thread;
  }
}
