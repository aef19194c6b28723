package org.diapason.media.device.pulse;

import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.function.Consumer;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.FrameSource;
import org.diapason.media.device.PlaybackStream;

/**
 * A playback stream. Nothing is buffered before it begins (prebuf 0) and the server's clock never waits for us: after a
 * hiccup it asks for as much as it missed, so that what comes late is dropped instead of delaying all that follows.
 */
final class PulsePlayback extends PulseStream implements PlaybackStream {
  /** A frame and a half: half a frame is still to be played when there is room for the next. */
  private static final int TARGET = 3 * FrameFormat.BYTES / 2;
  /** Target less two requests is what the server keeps for its own device buffer: more would starve it, or us. */
  private static final int REQUEST = FrameFormat.BYTES / 2;
  private static final int MOST_FRAMES_AT_ONCE = 25;

  private final MemorySegment copy = arena.allocate(FrameFormat.BYTES, Short.BYTES);
  private volatile FrameSource source;

  PulsePlayback(PulseSession session, String device, Consumer<PulseStream> whenReady,
      Consumer<DeviceProblem> whenFailed) {
    super(session, device, whenReady, whenFailed);
  }

  @Override
  int connectTo(long stream, long deviceName) {
    session.streams().onWrite(stream, dataCallback(
        session.method(this, "writable", long.class, long.class, long.class)));
    return session.streams().connectPlayback(stream, deviceName, attributes(-1, TARGET, 0, REQUEST, -1), FLAGS);
  }

  @Override
  public void start(FrameSource newSource, Consumer<DeviceProblem> lost) {
    listenForLoss(lost);
    source = newSource;
    startedNow();
  }

  @Override
  boolean started() {
    return source != null;
  }

  @Override
  void detach() {
    source = started() ? frame -> Arrays.fill(frame, (short) 0) : null;
  }

  /** The write callback: whole frames only, the rest is asked for again. */
  void writable(long stream, long bytes, long user) {
    try {
      long room = bytes;
      for (int i = 0; i < MOST_FRAMES_AT_ONCE && room >= FrameFormat.BYTES; i++) {
        next(stream);
        room -= FrameFormat.BYTES;
      }
    } catch (RuntimeException bug) {
      session.failed(bug);
    }
  }

  private void next(long stream) {
    FrameSource from = source;
    if (from == null) {
      Arrays.fill(frame, (short) 0);
    } else {
      from.fill(frame);
    }
    MemorySegment.copy(frame, 0, copy, JAVA_SHORT, 0, FrameFormat.SAMPLES);
    session.streams().write(stream, copy.address(), FrameFormat.BYTES);
    frameDone();
  }
}
