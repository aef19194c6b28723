package org.diapason.media.device.path;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.diapason.media.device.FrameRing;
import org.diapason.media.device.FrameSource;
import org.diapason.media.device.Subscription;

/**
 * One voice in what the speaker plays: a bounded queue that is emptied in real time, so that writing into a full one
 * paces the writer. To be written by one thread.
 */
public final class PlaybackLine implements FrameSource, AutoCloseable {
  private final FrameRing ring;
  private final AtomicLong underruns = new AtomicLong();
  private volatile Thread writer;
  private volatile boolean open = true;
  private volatile Subscription attachment = () -> {};
  private volatile FrameSource direct;
  private boolean sounding;

  /**
   * One that nobody plays yet.
   *
   * @param depth frames queued at most
   */
  public PlaybackLine(int depth) {
    ring = new FrameRing(depth);
  }

  /** @param byPath closed when the line is */
  public void attached(Subscription byPath) {
    attachment = byPath;
  }

  /** From now on the frames are asked of a source, on the audio thread and without a queue, instead of written. */
  public void feed(FrameSource source) {
    direct = source;
  }

  /** Audio thread of the path only. */
  @Override
  public void fill(short[] frame) {
    FrameSource source = direct;
    if (source != null) {
      source.fill(frame);
      return;
    }
    boolean there = ring.poll(frame);
    if (!there) {
      Arrays.fill(frame, (short) 0);
      if (sounding) {
        underruns.incrementAndGet();
      }
    }
    sounding = there;
    Thread waiting = writer;
    if (waiting != null) {
      LockSupport.unpark(waiting);
    }
  }

  /**
   * Appends a frame.
   *
   * @param timeoutNanos how long to wait at most for room; 0 for not at all
   * @return false if there was no room, possibly before the time is over, or the line is closed
   */
  public boolean write(short[] frame, long timeoutNanos) {
    if (!open) {
      return false;
    }
    if (ring.offer(frame)) {
      return true;
    }
    if (timeoutNanos <= 0) {
      return false;
    }
    writer = Thread.currentThread();
    boolean done = ring.offer(frame);
    if (!done && open) {
      LockSupport.parkNanos(this, timeoutNanos);
      done = open && ring.offer(frame);
    }
    writer = null;
    return done;
  }

  /** Frames written, not yet played. */
  public int queued() {
    return ring.size();
  }

  /** Whether it is still heard. */
  public boolean isOpen() {
    return open;
  }

  /** Times it ran dry. */
  public long underruns() {
    return underruns.get();
  }

  /** Detaches; a waiting writer returns. */
  @Override
  public void close() {
    open = false;
    attachment.close();
    LockSupport.unpark(writer);
  }
}
