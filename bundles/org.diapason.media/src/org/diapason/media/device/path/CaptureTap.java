package org.diapason.media.device.path;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.diapason.media.device.FrameRing;
import org.diapason.media.device.Subscription;

/** What one consumer hears of the microphone: its own bounded queue. To be read by one thread. */
public final class CaptureTap implements AutoCloseable {
  private final FrameRing ring;
  private final AtomicLong overruns = new AtomicLong();
  private volatile Thread reader;
  private volatile boolean open = true;
  private volatile Subscription attachment = () -> {};

  /**
   * One that nobody feeds yet.
   *
   * @param depth frames queued at most
   */
  public CaptureTap(int depth) {
    ring = new FrameRing(depth);
  }

  /** @param byPath closed when the tap is */
  public void attached(Subscription byPath) {
    attachment = byPath;
  }

  /** Takes a copy; audio thread. */
  public void offer(short[] frame) {
    if (!ring.offer(frame)) {
      overruns.incrementAndGet();
    }
    Thread waiting = reader;
    if (waiting != null) {
      LockSupport.unpark(waiting);
    }
  }

  /**
   * Takes the next frame.
   *
   * @param timeoutNanos how long to wait at most for one; 0 for not at all
   * @return false if there was none, possibly before the time is over, or the tap is closed
   */
  public boolean read(short[] frame, long timeoutNanos) {
    if (ring.poll(frame)) {
      return true;
    }
    if (timeoutNanos <= 0 || !open) {
      return false;
    }
    reader = Thread.currentThread();
    boolean there = ring.poll(frame);
    if (!there && open) {
      LockSupport.parkNanos(this, timeoutNanos);
      there = ring.poll(frame);
    }
    reader = null;
    return there;
  }

  /** Forgets what is queued, to begin with the sound of now. Reading thread only. */
  public void clear() {
    ring.clear();
  }

  /** Whether it still gets frames. */
  public boolean isOpen() {
    return open;
  }

  /** Frames lost because the queue was full. */
  public long overruns() {
    return overruns.get();
  }

  /** Detaches; a waiting reader returns. */
  @Override
  public void close() {
    open = false;
    attachment.close();
    LockSupport.unpark(reader);
  }
}
