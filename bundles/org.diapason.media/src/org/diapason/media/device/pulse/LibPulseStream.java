package org.diapason.media.device.pulse;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.invoke.MethodHandle;

/** The {@code pa_stream_} functions; as {@link LibPulse}, for the loop's thread only. */
final class LibPulseStream {
  private final MethodHandle create;
  private final MethodHandle onState;
  private final MethodHandle onRead;
  private final MethodHandle onWrite;
  private final MethodHandle onUnderflow;
  private final MethodHandle onOverflow;
  private final MethodHandle connectRecord;
  private final MethodHandle connectPlayback;
  private final MethodHandle disconnect;
  private final MethodHandle unref;
  private final MethodHandle state;
  private final MethodHandle deviceName;
  private final MethodHandle peek;
  private final MethodHandle drop;
  private final MethodHandle write;
  private final MethodHandle latency;

  LibPulseStream(NativeLibrary library) {
    create = library.bind("pa_stream_new", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    onState = library.bind("pa_stream_set_state_callback", null, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    onRead = library.bind("pa_stream_set_read_callback", null, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    onWrite = library.bind("pa_stream_set_write_callback", null, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    onUnderflow = library.bind("pa_stream_set_underflow_callback", null, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    onOverflow = library.bind("pa_stream_set_overflow_callback", null, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    connectRecord = library.bind("pa_stream_connect_record", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT);
    connectPlayback = library.bind(
        "pa_stream_connect_playback", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_LONG);
    disconnect = library.bind("pa_stream_disconnect", JAVA_INT, JAVA_LONG);
    unref = library.bind("pa_stream_unref", null, JAVA_LONG);
    state = library.bind("pa_stream_get_state", JAVA_INT, JAVA_LONG);
    deviceName = library.bind("pa_stream_get_device_name", JAVA_LONG, JAVA_LONG);
    peek = library.bind("pa_stream_peek", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    drop = library.bind("pa_stream_drop", JAVA_INT, JAVA_LONG);
    write = library.bind(
        "pa_stream_write", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT);
    latency = library.bind("pa_stream_get_latency", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  }

  long create(long context, long name, long sampleSpec) {
    try {
      return (long) create.invokeExact(context, name, sampleSpec, 0L);
    } catch (Throwable bug) {
      throw NativeLibrary.impossible(bug);
    }
  }

  void onState(long stream, long callback) {
    NativeLibrary.run(onState, stream, callback);
  }

  void onRead(long stream, long callback) {
    NativeLibrary.run(onRead, stream, callback);
  }

  void onWrite(long stream, long callback) {
    NativeLibrary.run(onWrite, stream, callback);
  }

  void onUnderflow(long stream, long callback) {
    NativeLibrary.run(onUnderflow, stream, callback);
  }

  void onOverflow(long stream, long callback) {
    NativeLibrary.run(onOverflow, stream, callback);
  }

  int connectRecord(long stream, long device, long attributes, int flags) {
    try {
      return (int) connectRecord.invokeExact(stream, device, attributes, flags);
    } catch (Throwable bug) {
      throw NativeLibrary.impossible(bug);
    }
  }

  int connectPlayback(long stream, long device, long attributes, int flags) {
    try {
      return (int) connectPlayback.invokeExact(stream, device, attributes, flags, 0L, 0L);
    } catch (Throwable bug) {
      throw NativeLibrary.impossible(bug);
    }
  }

  void disconnect(long stream) {
    NativeLibrary.number(disconnect, stream);
  }

  void unref(long stream) {
    NativeLibrary.run(unref, stream);
  }

  int state(long stream) {
    return NativeLibrary.number(state, stream);
  }

  String deviceName(long stream) {
    try {
      return NativeLibrary.text((long) deviceName.invokeExact(stream));
    } catch (Throwable bug) {
      throw NativeLibrary.impossible(bug);
    }
  }

  /** Writes address and count of the next piece to two pointers. */
  int peek(long stream, long addressOut, long bytesOut) {
    return three(peek, stream, addressOut, bytesOut);
  }

  void drop(long stream) {
    NativeLibrary.number(drop, stream);
  }

  /** Copies and appends. */
  int write(long stream, long data, long bytes) {
    try {
      return (int) write.invokeExact(stream, data, bytes, 0L, 0L, 0);
    } catch (Throwable bug) {
      throw NativeLibrary.impossible(bug);
    }
  }

  /** Writes microseconds and their sign to two pointers; negative while unknown. */
  int latency(long stream, long microsOut, long negativeOut) {
    return three(latency, stream, microsOut, negativeOut);
  }

  private static int three(MethodHandle function, long stream, long first, long second) {
    try {
      return (int) function.invokeExact(stream, first, second);
    } catch (Throwable bug) {
      throw NativeLibrary.impossible(bug);
    }
  }
}
