package org.diapason.media.device.pulse;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.diapason.media.device.AudioStream;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.StreamCounters;

/**
 * What record and playback streams share. Streams never move by themselves (DONT_MOVE): the phone decides which device
 * comes next, and learns of a lost one by the stream's end. Loop's thread only, where not noted.
 */
abstract sealed class PulseStream implements AudioStream permits PulseCapture, PulsePlayback {
  static final int FLAGS = PulseCode.STREAM_ADJUST_LATENCY | PulseCode.STREAM_DONT_MOVE
      | PulseCode.STREAM_INTERPOLATE_TIMING | PulseCode.STREAM_AUTO_TIMING_UPDATE;
  private static final int FRAMES_BETWEEN_TIMINGS = 25;

  final PulseSession session;
  final Arena arena = Arena.ofShared();
  final short[] frame = FrameFormat.newFrame();
  private final MemorySegment timing = arena.allocate(2 * JAVA_LONG.byteSize(), JAVA_LONG.byteSize());
  private final AtomicLong frames = new AtomicLong();
  private final AtomicLong underruns = new AtomicLong();
  private final AtomicLong overruns = new AtomicLong();
  private final AtomicBoolean told = new AtomicBoolean();
  private final Consumer<PulseStream> whenReady;
  private final Consumer<DeviceProblem> whenFailed;
  private final String wantedDevice;
  private volatile String device = "";
  private volatile long latencyMicros;
  private volatile Consumer<DeviceProblem> lost = problem -> { };
  private volatile boolean closed;
  private volatile DeviceProblem ended;
  private long stream;
  private boolean ready;

  PulseStream(PulseSession session, String wantedDevice, Consumer<PulseStream> whenReady,
      Consumer<DeviceProblem> whenFailed) {
    this.session = session;
    this.wantedDevice = wantedDevice;
    this.whenReady = whenReady;
    this.whenFailed = whenFailed;
  }

  /** Creates the stream; one of the two consumers is told what came of it. */
  final void connect(long context, String name) {
    MemorySegment spec = arena.allocate(3 * JAVA_INT.byteSize(), JAVA_INT.byteSize());
    spec.set(JAVA_INT, 0, PulseCode.SAMPLE_S16LE);
    spec.set(JAVA_INT, 4, FrameFormat.SAMPLE_RATE);
    spec.set(JAVA_BYTE, 8, (byte) 1);
    stream = session.streams().create(context, arena.allocateFrom(name).address(), spec.address());
    if (stream == 0) {
      end(new DeviceProblem.DeviceRefused(wantedDevice, "no stream"));
      return;
    }
    session.streams().onState(stream, callback("stateChanged"));
    session.streams().onUnderflow(stream, callback("underflow"));
    session.streams().onOverflow(stream, callback("overflow"));
    if (connectTo(stream, arena.allocateFrom(wantedDevice).address()) < 0) {
      end(session.problem(wantedDevice, false));
    }
  }

  /** Sets the data callback and connects. */
  abstract int connectTo(long newStream, long deviceName);

  /** Sound while nobody listens is worth nothing: detach source or sink. */
  abstract void detach();

  /** Buffer sizes in bytes, -1 for the server's choice. */
  final long attributes(int maximum, int target, int prebuffer, int request, int fragment) {
    MemorySegment attributes = arena.allocate(5 * JAVA_INT.byteSize(), JAVA_INT.byteSize());
    int[] values = {maximum, target, prebuffer, request, fragment};
    MemorySegment.copy(values, 0, attributes, JAVA_INT, 0, values.length);
    return attributes.address();
  }

  private long callback(String method) {
    MethodHandle target = session.method(this, method, long.class, long.class);
    return session.library().callback(target, arena, JAVA_LONG, JAVA_LONG);
  }

  final long dataCallback(MethodHandle method) {
    return session.library().callback(method, arena, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  void stateChanged(long from, long user) {
    session.loop().guarded(() -> {
      switch (session.streams().state(from)) {
        case PulseCode.STREAM_READY -> {
          ready = true;
          device = session.streams().deviceName(from);
          whenReady.accept(this);
        }
        case PulseCode.STREAM_FAILED, PulseCode.STREAM_TERMINATED -> end(session.problem(wantedDevice, ready));
        default -> { }
      }
    });
  }

  void underflow(long from, long user) {
    underruns.incrementAndGet();
  }

  void overflow(long from, long user) {
    overruns.incrementAndGet();
  }

  /** Counts, and reads the delay twice a second. Data callbacks only. */
  final void frameDone() {
    if (frames.incrementAndGet() % FRAMES_BETWEEN_TIMINGS == 0) {
      long at = timing.address();
      if (session.streams().latency(stream, at, at + JAVA_LONG.byteSize()) == 0) {
        latencyMicros = timing.get(JAVA_INT, JAVA_LONG.byteSize()) == 0 ? timing.get(JAVA_LONG, 0) : 0;
      }
    }
  }

  private void end(DeviceProblem problem) {
    boolean wasReady = ready;
    release();
    if (closed) {
      return;
    }
    if (wasReady) {
      ended = problem;
      tellLost();
    } else {
      whenFailed.accept(problem);
    }
  }

  /** Any thread: whichever of loss and {@code start} comes second tells. */
  private void tellLost() {
    DeviceProblem problem = ended;
    Consumer<DeviceProblem> listener = lost;
    if (problem != null && started() && told.compareAndSet(false, true)) {
      listener.accept(problem);
    }
  }

  abstract boolean started();

  final void listenForLoss(Consumer<DeviceProblem> listener) {
    lost = listener;
  }

  final void startedNow() {
    tellLost();
  }

  /** The callbacks' memory must outlive the callback that may be running: it is freed in the next round. */
  private void release() {
    long old = stream;
    stream = 0;
    detach();
    if (old != 0) {
      silenceCallbacks(old);
      session.streams().disconnect(old);
      session.streams().unref(old);
    }
    session.freeLater(arena);
  }

  private void silenceCallbacks(long old) {
    session.streams().onState(old, 0);
    session.streams().onUnderflow(old, 0);
    session.streams().onOverflow(old, 0);
    session.streams().onRead(old, 0);
    session.streams().onWrite(old, 0);
  }

  @Override
  public final String device() {
    return device.isEmpty() ? wantedDevice : device;
  }

  @Override
  public final boolean hasOwnClock() {
    return true;
  }

  @Override
  public final long latencyMicros() {
    return latencyMicros;
  }

  @Override
  public final StreamCounters counters() {
    return new StreamCounters(frames.get(), underruns.get(), overruns.get());
  }

  @Override
  public final void close() {
    closed = true;
    detach();
    session.loop().post(() -> {
      if (stream != 0) {
        release();
      }
    });
  }
}
