package org.diapason.media.stream;

import java.util.Arrays;
import org.diapason.media.device.FrameSink;
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
  private volatile boolean hears = true;
  private volatile FrameSink saidToo = frame -> {};
  private volatile FrameSink heardToo = frame -> {};

  public Gate(StreamFigures figures) {
    this.figures = figures;
  }

  /** Whether the call was accepted on this side. */
  public void microphone(boolean open) {
    microphone = open;
  }

  /** Whether what the far side says is heard here, or silence in its place. */
  public void hear(boolean on) {
    hears = on;
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

  /** Who gets, on audio threads, what is said and what is heard. */
  public void tap(FrameSink said, FrameSink heard) {
    saidToo = said;
    heardToo = heard;
  }

  /** Whether packets of the peer are wanted. */
  public boolean receives() {
    return receives;
  }

  /** Whether the peer hears anything of us at all. */
  public boolean sends() {
    return microphone && sends;
  }

  /** Notes a frame about to be said; false if it must not leave. */
  boolean maySend(short[] frame) {
    if (!sends()) {
      return false;
    }
    figures.said().measure(frame);
    saidToo.accept(frame);
    return true;
  }

  /** Notes a frame about to be heard; makes it silent if it is not to be. */
  void heard(short[] frame) {
    if (!hears) {
      Arrays.fill(frame, (short) 0);
    }
    figures.heard().measure(frame);
    heardToo.accept(frame);
  }
}
