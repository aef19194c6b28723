package org.diapason.media.device.pulse;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.invoke.MethodHandle;

/**
 * The functions of {@code libpulse.so.0} that are needed, one method each, named as there without {@code pa_}. Pointers
 * are plain {@code long}s: passing them allocates nothing, which audio callbacks need. All but {@link #mainloopWakeup}
 * are for the loop's thread only.
 */
final class LibPulse {
  private final MethodHandle mainloopNew;
  private final MethodHandle mainloopFree;
  private final MethodHandle mainloopApi;
  private final MethodHandle mainloopPrepare;
  private final MethodHandle mainloopPoll;
  private final MethodHandle mainloopDispatch;
  private final MethodHandle mainloopWakeup;
  private final MethodHandle contextNew;
  private final MethodHandle contextOnState;
  private final MethodHandle contextOnEvent;
  private final MethodHandle contextConnect;
  private final MethodHandle contextState;
  private final MethodHandle contextErrno;
  private final MethodHandle contextDisconnect;
  private final MethodHandle contextUnref;
  private final MethodHandle contextSubscribe;
  private final MethodHandle contextServerInfo;
  private final MethodHandle contextSinks;
  private final MethodHandle contextSources;
  private final MethodHandle operationUnref;
  private final MethodHandle errorText;

  LibPulse(NativeLibrary library) {
    mainloopNew = library.bind("pa_mainloop_new", JAVA_LONG);
    mainloopFree = library.bind("pa_mainloop_free", null, JAVA_LONG);
    mainloopApi = library.bind("pa_mainloop_get_api", JAVA_LONG, JAVA_LONG);
    mainloopPrepare = library.bind("pa_mainloop_prepare", JAVA_INT, JAVA_LONG, JAVA_INT);
    mainloopPoll = library.bind("pa_mainloop_poll", JAVA_INT, JAVA_LONG);
    mainloopDispatch = library.bind("pa_mainloop_dispatch", JAVA_INT, JAVA_LONG);
    mainloopWakeup = library.bind("pa_mainloop_wakeup", null, JAVA_LONG);
    contextNew = library.bind("pa_context_new", JAVA_LONG, JAVA_LONG, JAVA_LONG);
    contextOnState = library.bind("pa_context_set_state_callback", null, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    contextOnEvent = library.bind("pa_context_set_subscribe_callback", null, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    contextConnect = library.bind("pa_context_connect", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
    contextState = library.bind("pa_context_get_state", JAVA_INT, JAVA_LONG);
    contextErrno = library.bind("pa_context_errno", JAVA_INT, JAVA_LONG);
    contextDisconnect = library.bind("pa_context_disconnect", null, JAVA_LONG);
    contextUnref = library.bind("pa_context_unref", null, JAVA_LONG);
    contextSubscribe = library.bind("pa_context_subscribe", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_LONG);
    contextServerInfo = library.bind("pa_context_get_server_info", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    contextSinks = library.bind("pa_context_get_sink_info_list", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    contextSources = library.bind("pa_context_get_source_info_list", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    operationUnref = library.bind("pa_operation_unref", null, JAVA_LONG);
    errorText = library.bind("pa_strerror", JAVA_LONG, JAVA_INT);
  }

  long mainloopNew() {
    try {
      return (long) mainloopNew.invokeExact();
    } catch (Throwable bug) {
      throw NativeLibrary.impossible(bug);
    }
  }

  void mainloopFree(long loop) {
    NativeLibrary.run(mainloopFree, loop);
  }

  long mainloopApi(long loop) {
    try {
      return (long) mainloopApi.invokeExact(loop);
    } catch (Throwable bug) {
      throw NativeLibrary.impossible(bug);
    }
  }

  /** Begins a round that waits at most {@code micros}, -1 for ever; forgets earlier wake-ups. Negative on failure. */
  int mainloopPrepare(long loop, int micros) {
    try {
      return (int) mainloopPrepare.invokeExact(loop, micros);
    } catch (Throwable bug) {
      throw NativeLibrary.impossible(bug);
    }
  }

  /** Waits, then runs the callbacks; negative on failure. */
  int mainloopFinish(long loop) {
    int polled = NativeLibrary.number(mainloopPoll, loop);
    return polled < 0 ? polled : NativeLibrary.number(mainloopDispatch, loop);
  }

  /** Any thread. */
  void mainloopWakeup(long loop) {
    NativeLibrary.run(mainloopWakeup, loop);
  }

  long contextNew(long api, long name) {
    try {
      return (long) contextNew.invokeExact(api, name);
    } catch (Throwable bug) {
      throw NativeLibrary.impossible(bug);
    }
  }

  void contextOnState(long context, long callback) {
    NativeLibrary.run(contextOnState, context, callback);
  }

  void contextOnEvent(long context, long callback) {
    NativeLibrary.run(contextOnEvent, context, callback);
  }

  int contextConnect(long context, long server, int flags) {
    try {
      return (int) contextConnect.invokeExact(context, server, flags, 0L);
    } catch (Throwable bug) {
      throw NativeLibrary.impossible(bug);
    }
  }

  int contextState(long context) {
    return NativeLibrary.number(contextState, context);
  }

  int contextErrno(long context) {
    return NativeLibrary.number(contextErrno, context);
  }

  void contextDisconnect(long context) {
    NativeLibrary.run(contextDisconnect, context);
  }

  void contextUnref(long context) {
    NativeLibrary.run(contextUnref, context);
  }

  void contextSubscribe(long context, int mask) {
    try {
      done((long) contextSubscribe.invokeExact(context, mask, 0L, 0L));
    } catch (Throwable bug) {
      throw NativeLibrary.impossible(bug);
    }
  }

  void contextServerInfo(long context, long callback) {
    query(contextServerInfo, context, callback);
  }

  void contextSinks(long context, long callback) {
    query(contextSinks, context, callback);
  }

  void contextSources(long context, long callback) {
    query(contextSources, context, callback);
  }

  String errorText(int code) {
    try {
      return NativeLibrary.text((long) errorText.invokeExact(code));
    } catch (Throwable bug) {
      throw NativeLibrary.impossible(bug);
    }
  }

  private void query(MethodHandle function, long context, long callback) {
    try {
      done((long) function.invokeExact(context, callback, 0L));
    } catch (Throwable bug) {
      throw NativeLibrary.impossible(bug);
    }
  }

  private void done(long operation) {
    if (operation != 0) {
      NativeLibrary.run(operationUnref, operation);
    }
  }
}
