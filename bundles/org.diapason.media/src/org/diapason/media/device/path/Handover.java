package org.diapason.media.device.path;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets exactly one stream at a time through, without waiting: while one stream replaces another both are alive on
 * threads of their own, but what lies behind is made for a single thread.
 */
final class Handover {
  private final AtomicBoolean busy = new AtomicBoolean();
  private final AtomicLong refused = new AtomicLong();
  private volatile Object active;

  void activate(Object feed) {
    active = feed;
  }

  /** True if the caller may go on; it must call {@link #leave} then. */
  boolean enter(Object feed) {
    if (feed != active) {
      return false;
    }
    boolean entered = busy.compareAndSet(false, true);
    if (!entered) {
      refused.incrementAndGet();
    }
    return entered;
  }

  void leave() {
    busy.set(false);
  }

  /** Frames turned away because two streams met. */
  long refused() {
    return refused.get();
  }
}
