package org.diapason.media.device.pulse;

import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.function.Consumer;
import org.diapason.media.device.CaptureStream;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.FrameSink;

/** A record stream. The server delivers half frames, which halves the wait for a whole one. */
final class PulseCapture extends PulseStream implements CaptureStream {
  private static final int QUEUE = 10 * FrameFormat.BYTES;
  private static final int FRAGMENT = FrameFormat.BYTES / 2;

  private final MemorySegment piece = arena.allocate(2 * JAVA_LONG.byteSize(), JAVA_LONG.byteSize());
  private volatile FrameSink sink;
  private int filled;

  PulseCapture(PulseSession session, String device, Consumer<PulseStream> whenReady,
      Consumer<DeviceProblem> whenFailed) {
    super(session, device, whenReady, whenFailed);
  }

  @Override
  int connectTo(long stream, long deviceName) {
    session.streams().onRead(stream, dataCallback(
        session.method(this, "readable", long.class, long.class, long.class)));
    return session.streams().connectRecord(stream, deviceName, attributes(QUEUE, -1, -1, -1, FRAGMENT), FLAGS);
  }

  @Override
  public void start(FrameSink newSink, Consumer<DeviceProblem> lost) {
    listenForLoss(lost);
    sink = newSink;
    startedNow();
  }

  @Override
  boolean started() {
    return sink != null;
  }

  @Override
  void detach() {
    sink = started() ? frame -> { } : null;
  }

  /** The read callback: takes all there is. Every call into the library costs, so it is asked nothing it has just told. */
  void readable(long stream, long bytes, long user) {
    try {
      long left = bytes;
      for (long taken = next(stream); taken > 0 && taken < left; taken = next(stream)) {
        left -= taken;
      }
    } catch (RuntimeException bug) {
      session.failed(bug);
    }
  }

  /** Takes one piece; gives its size in bytes, 0 if there is none. */
  private long next(long stream) {
    long out = piece.address();
    if (session.streams().peek(stream, out, out + JAVA_LONG.byteSize()) < 0) {
      return 0;
    }
    long address = piece.get(JAVA_LONG, 0);
    long bytes = piece.get(JAVA_LONG, JAVA_LONG.byteSize());
    if (bytes > 0) {
      take(address, (int) (bytes / Short.BYTES));
      session.streams().drop(stream);
    }
    return bytes;
  }

  /** @param address 0 for a hole, heard as silence */
  private void take(long address, int samples) {
    for (int done = 0; done < samples;) {
      int count = Math.min(samples - done, FrameFormat.SAMPLES - filled);
      if (address == 0) {
        Arrays.fill(frame, filled, filled + count, (short) 0);
      } else {
        long from = address + (long) done * Short.BYTES;
        MemorySegment.copy(NativeLibrary.MEMORY, JAVA_SHORT, from, frame, filled, count);
      }
      done += count;
      filled += count;
      if (filled == FrameFormat.SAMPLES) {
        deliver();
      }
    }
  }

  private void deliver() {
    filled = 0;
    FrameSink to = sink;
    if (to != null) {
      to.accept(frame);
    }
    frameDone();
  }
}
