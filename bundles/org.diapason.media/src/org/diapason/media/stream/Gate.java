package org.diapason.media.stream;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.diapason.media.statistics.StreamFigures;

/**
 * What may pass between a call and its sound: nothing leaves before the call is accepted, on hold nothing passes in the
 * held direction. Written by one thread, read by audio threads.
 */
public final class Gate {
  private final StreamFigures figures;
  private volatile boolean microphone;
  private volatile boolean sends;
  private volatile boolean receives;
  private volatile CountDownLatch next = new CountDownLatch(0);

  public Gate(StreamFigures figures) {
    this.figures = figures;
  }

  /** Whether the call was accepted on this side. */
  public void microphone(boolean open) {
    microphone = open;
  }

  /** What the directions agreed on allow. */
  public void directions(boolean sending, boolean receiving) {
    sends = sending;
    receives = receiving;
    if (!receiving) {
      figures.heard().reset();
    }
    if (!sending) {
      figures.said().reset();
    }
  }

  /** Whether packets of the peer are wanted. */
  public boolean receives() {
    return receives;
  }

  /** Notes a frame about to be said; false if it must not leave. */
  boolean maySend(short[] frame) {
    if (!microphone || !sends) {
      return false;
    }
    figures.said().measure(frame);
    return true;
  }

  /** Notes a frame about to be heard. */
  void heard(short[] frame) {
    figures.heard().measure(frame);
    next.countDown();
  }

  /** Waits until another frame of the peer has come all the way through the library; false if none did in time. */
  boolean awaitHeard(long millis) {
    CountDownLatch waiting = new CountDownLatch(1);
    next = waiting;
    try {
      return waiting.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
