package org.diapason.media.device.pulse;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.diapason.media.device.AudioDevice;
import org.diapason.media.device.DeviceProblem;

/** Keeps a connection to the server, makes it again when it breaks, watches devices; loop's thread only. */
final class PulseConnection {
  private static final long FIRST_RETRY_MILLIS = 200;
  private static final long LAST_RETRY_MILLIS = 1_000;
  private static final long PATIENCE_MILLIS = 2_500;

  private final LibPulse pulse;
  private final PulseLoop loop;
  private final Listener listener;
  private final PulseDevices devices;
  private final long name;
  private final long server;
  private final long onState;
  private final long onEvent;
  private long context;
  private boolean ready;
  private boolean ended;
  private int attempts;
  private long retryMillis = FIRST_RETRY_MILLIS;

  /** What the owner learns, on the loop's thread. */
  interface Listener {
    /** Connected, or something changed since. */
    void devices(List<AudioDevice> devices);

    /** Not connected; is tried again. */
    void down(DeviceProblem problem);
  }

  PulseConnection(NativeLibrary library, LibPulse pulse, PulseLoop loop, PulseSettings settings, Listener listener,
      Arena arena) {
    this.pulse = pulse;
    this.loop = loop;
    this.listener = listener;
    devices = new PulseDevices(library, pulse, loop, this::listed, arena);
    name = arena.allocateFrom(settings.application()).address();
    server = settings.server().isEmpty() ? 0 : arena.allocateFrom(settings.server()).address();
    onState = library.callback(method("state", long.class, long.class), arena, JAVA_LONG, JAVA_LONG);
    onEvent = library.callback(
        method("event", long.class, int.class, int.class, long.class), arena, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_LONG);
  }

  private MethodHandle method(String method, Class<?>... arguments) {
    try {
      return MethodHandles.lookup().bind(this, method, MethodType.methodType(void.class, arguments));
    } catch (ReflectiveOperationException bug) {
      throw new IllegalStateException(bug);
    }
  }

  /** The server is not started by us (no autospawn): a desktop does that, and forking a JVM is no good idea. */
  void connect() {
    if (ended || context != 0) {
      return;
    }
    context = pulse.contextNew(loop.api(), name);
    pulse.contextOnState(context, onState);
    if (pulse.contextConnect(context, server, PulseCode.CONTEXT_NO_AUTOSPAWN) < 0) {
      broken(context, problem());
    }
    int attempt = ++attempts;
    loop.after(PATIENCE_MILLIS, () -> giveUp(attempt));
  }

  /** A server that takes the connection and says nothing would keep libpulse waiting for 30 s. */
  private void giveUp(int attempt) {
    if (attempt == attempts && context != 0 && !ready) {
      broken(context, problem());
    }
  }

  /** The connected context, 0 if there is none. */
  long context() {
    return ready ? context : 0;
  }

  void state(long from, long user) {
    if (from != context) {
      return;
    }
    switch (pulse.contextState(from)) {
      case PulseCode.CONTEXT_READY -> {
        pulse.contextOnEvent(context, onEvent);
        pulse.contextSubscribe(context, PulseCode.WATCH_SINKS_SOURCES_SERVER);
        devices.refresh(context);
      }
      case PulseCode.CONTEXT_FAILED, PulseCode.CONTEXT_TERMINATED -> {
        DeviceProblem problem = problem(); // now: closing the streams overwrites the error number
        loop.post(() -> broken(from, problem));
      }
      default -> { }
    }
  }

  void event(long from, int kind, int index, long user) {
    if (from == context) {
      devices.refresh(context);
    }
  }

  private void listed(List<AudioDevice> list) {
    ready = true;
    retryMillis = FIRST_RETRY_MILLIS;
    listener.devices(list);
  }

  private DeviceProblem problem() {
    return new DeviceProblem.NoSoundServer(pulse.errorText(pulse.contextErrno(context)));
  }

  private void broken(long which, DeviceProblem problem) {
    if (which != context || ended) {
      return;
    }
    release();
    listener.down(problem);
    loop.after(retryMillis, this::connect);
    retryMillis = Math.min(2 * retryMillis, LAST_RETRY_MILLIS);
  }

  private void release() {
    long old = context;
    context = 0;
    ready = false;
    devices.disconnected();
    if (old != 0) {
      pulse.contextOnState(old, 0);
      pulse.contextOnEvent(old, 0);
      pulse.contextDisconnect(old);
      pulse.contextUnref(old);
    }
  }

  /** For good. */
  void end() {
    ended = true;
    release();
  }
}
