package org.diapason.media.device.pulse;

import java.lang.foreign.Arena;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.atomic.AtomicLong;
import org.diapason.media.device.DeviceProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What streams need of the loaded library and its loop. */
final class PulseSession {
  private static final Logger LOG = LoggerFactory.getLogger(PulseSession.class);

  private final NativeLibrary library;
  private final LibPulse pulse;
  private final LibPulseStream streams;
  private final PulseLoop loop;
  private final PulseConnection connection;
  private final AtomicLong failures = new AtomicLong();

  PulseSession(NativeLibrary library, LibPulse pulse, PulseLoop loop, PulseConnection connection) {
    this.library = library;
    this.pulse = pulse;
    streams = new LibPulseStream(library);
    this.loop = loop;
    this.connection = connection;
  }

  NativeLibrary library() {
    return library;
  }

  LibPulseStream streams() {
    return streams;
  }

  PulseLoop loop() {
    return loop;
  }

  PulseConnection connection() {
    return connection;
  }

  /** A method of a stream as target of a callback. */
  MethodHandle method(PulseStream stream, String name, Class<?>... arguments) {
    try {
      return MethodHandles.lookup().bind(stream, name, MethodType.methodType(void.class, arguments));
    } catch (ReflectiveOperationException bug) {
      throw new IllegalStateException(bug);
    }
  }

  /** Why a stream did not open, or ended. */
  DeviceProblem problem(String device, boolean wasOpen) {
    long context = connection.context();
    if (wasOpen) {
      return new DeviceProblem.DeviceLost(device);
    }
    if (context == 0) {
      return new DeviceProblem.NoSoundServer("connection lost");
    }
    int error = pulse.contextErrno(context);
    return switch (error) {
      case PulseCode.ERROR_NO_ENTITY -> new DeviceProblem.NoSuchDevice(device);
      case PulseCode.ERROR_BUSY -> new DeviceProblem.DeviceBusy(device);
      default -> new DeviceProblem.DeviceRefused(device, pulse.errorText(error));
    };
  }

  /** Frees memory of callbacks once no callback runs any more. */
  void freeLater(Arena arena) {
    if (!loop.post(arena::close)) {
      loop.atEnd(arena::close);
    }
  }

  /** A data callback threw: a bug, reported once, since callbacks must not flood the log. */
  void failed(RuntimeException bug) {
    if (failures.getAndIncrement() == 0) {
      LOG.error("Audio callback failed", bug);
    }
  }
}
