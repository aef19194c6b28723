package org.diapason.sip.stack;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends off the caller's thread: jobs of one lane run one after the other in the order they came, lanes beside each
 * other. A lane is a Call-ID, so that a peer that does not take a connection holds up its own call only.
 */
final class SendLanes implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SendLanes.class);

  private final Map<String, Queue<Runnable>> lanes = new HashMap<>();
  private final int most;
  private final Executor threads;
  private final AtomicInteger waiting = new AtomicInteger();
  private boolean closed;

  /**
   * @param most jobs that may wait, all lanes together
   * @param threads runs one lane each time
   */
  SendLanes(int most, Executor threads) {
    this.most = most;
    this.threads = threads;
  }

  /** Returns at once; false when too many jobs wait or all is closed. */
  boolean run(String lane, Runnable job) {
    Queue<Runnable> fresh = new ArrayDeque<>();
    synchronized (lanes) {
      if (closed || waiting.get() >= most) {
        return false;
      }
      waiting.incrementAndGet();
      Queue<Runnable> queue = lanes.get(lane);
      if (queue != null) {
        queue.add(job);
        return true;
      }
      fresh.add(job);
      lanes.put(lane, fresh);
    }
    threads.execute(() -> drain(lane, fresh));
    return true;
  }

  @Override
  public void close() {
    synchronized (lanes) {
      closed = true;
      lanes.values().forEach(Queue::clear);
    }
  }

  private void drain(String lane, Queue<Runnable> queue) {
    for (Runnable job = next(lane, queue); job != null; job = next(lane, queue)) {
      try {
        job.run();
      } catch (RuntimeException bug) {
        LOG.error("Sending failed", bug);
      } finally {
        waiting.decrementAndGet();
      }
    }
  }

  private Runnable next(String lane, Queue<Runnable> queue) {
    synchronized (lanes) {
      Runnable job = queue.poll();
      if (job == null) {
        lanes.remove(lane);
      }
      return job;
    }
  }
}
