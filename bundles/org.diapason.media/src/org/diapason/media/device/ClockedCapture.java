package org.diapason.media.device;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A microphone without a clock of its own: every beat takes one frame from a source. */
public final class ClockedCapture implements CaptureStream {
  private final String device;
  private final FrameClock clock;
  private final FrameSource source;
  private final short[] frame = FrameFormat.newFrame();
  private final AtomicLong frames = new AtomicLong();
  private volatile Subscription beat = () -> {};

  /** @param source where the sound comes from; called on the clock's thread */
  public ClockedCapture(String device, FrameClock clock, FrameSource source) {
    this.device = device;
    this.clock = clock;
    this.source = source;
  }

  @Override
  public void start(FrameSink sink, Consumer<DeviceProblem> lost) {
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
  }
}
