package org.diapason.media.device.jitsi;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.diapason.media.device.AudioStream;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.Direction;
import org.diapason.media.device.StreamCounters;

/**
 * What streams of both directions share. Loss is told once, whether the device goes before or after the stream is
 * started, and never after it is closed.
 */
abstract sealed class LibraryStream implements AudioStream permits SourceCapture, LibraryPlayback {
  private final AtomicLong frames = new AtomicLong();
  private final AtomicLong underruns = new AtomicLong();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicBoolean told = new AtomicBoolean();
  private final AtomicReference<DeviceProblem> problem = new AtomicReference<>();
  private final Direction direction;
  private final String device;
  private volatile Consumer<DeviceProblem> lost;
  private volatile Runnable whenClosed = () -> { };

  LibraryStream(Direction direction, String device) {
    this.direction = direction;
    this.device = device;
  }

  /** Lets go of the device. Once only. */
  abstract void release();

  final void whenClosed(Runnable action) {
    whenClosed = action;
  }

  final Direction direction() {
    return direction;
  }

  final boolean isOpen() {
    return !closed.get();
  }

  final void frameMoved() {
    frames.incrementAndGet();
  }

  final void frameMissed() {
    underruns.incrementAndGet();
  }

  final void listenForLoss(Consumer<DeviceProblem> listener) {
    lost = listener;
    tellLost();
  }

  /** The first reason counts. Any thread. */
  final void lose(DeviceProblem why) {
    problem.compareAndSet(null, why);
    tellLost();
  }

  private void tellLost() {
    DeviceProblem why = problem.get();
    Consumer<DeviceProblem> listener = lost;
    if (why != null && listener != null && isOpen() && told.compareAndSet(false, true)) {
      listener.accept(why);
    }
  }

  @Override
  public final String device() {
    return device;
  }

  @Override
  public final boolean hasOwnClock() {
    return true;
  }

  /** Unknown: the library does not say. */
  @Override
  public final long latencyMicros() {
    return 0;
  }

  @Override
  public final StreamCounters counters() {
    return new StreamCounters(frames.get(), underruns.get(), 0);
  }

  @Override
  public final void close() {
    if (closed.compareAndSet(false, true)) {
      whenClosed.run();
      release();
    }
  }
}
