package org.diapason.media.device;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A speaker without a clock of its own: every beat hands one frame to a sink. */
public final class ClockedPlayback implements PlaybackStream {
  private final String device;
  private final FrameClock clock;
  private final FrameSink sink;
  private final Subscription whenClosed;
  private final short[] frame = FrameFormat.newFrame();
  private final AtomicLong frames = new AtomicLong();
  private volatile Subscription beat = () -> {};

  /**
   * @param sink where the sound goes; called on the clock's thread
   * @param whenClosed closed once after the last frame
   */
  public ClockedPlayback(String device, FrameClock clock, FrameSink sink, Subscription whenClosed) {
    this.device = device;
    this.clock = clock;
    this.sink = sink;
    this.whenClosed = whenClosed;
  }

  @Override
  public void start(FrameSource source, Consumer<DeviceProblem> lost) {
    beat = clock.onFrame(() -> {
      source.fill(frame);
      frames.incrementAndGet();
      sink.accept(frame);
    });
  }

  @Override
  public String device() {
    return device;
  }

  @Override
  public boolean hasOwnClock() {
    return false;
  }

  @Override
  public long latencyMicros() {
    return 0;
  }

  @Override
  public StreamCounters counters() {
    return new StreamCounters(frames.get(), 0, 0);
  }

  @Override
  public void close() {
    beat.close();
    whenClosed.close();
  }
}
