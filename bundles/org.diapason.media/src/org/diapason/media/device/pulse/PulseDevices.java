package org.diapason.media.device.pulse;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.diapason.media.device.AudioDevice;
import org.diapason.media.device.Direction;

/** Asks the server for its devices and defaults; loop's thread only. */
final class PulseDevices {
  /** Offsets in pa_server_info, pa_sink_info and pa_source_info (pulse/introspect.h) on 64 bit. */
  private static final long SERVER_DEFAULT_SINK = 48;
  private static final long SERVER_DEFAULT_SOURCE = 56;
  private static final long NAME = 0;
  private static final long DESCRIPTION = 16;
  private static final long SOURCE_MONITOR_OF = 308;

  private final LibPulse pulse;
  private final PulseLoop loop;
  private final Consumer<List<AudioDevice>> result;
  private final long onServer;
  private final long onSink;
  private final long onSource;
  private List<AudioDevice> found = new ArrayList<>();
  private String defaultSink = "";
  private String defaultSource = "";
  private boolean asking;
  private boolean askAgain;
  private long context;

  /** @param result gets every complete list */
  PulseDevices(NativeLibrary library, LibPulse pulse, PulseLoop loop, Consumer<List<AudioDevice>> result, Arena arena) {
    this.pulse = pulse;
    this.loop = loop;
    this.result = result;
    onServer = library.callback(method("server", long.class, long.class, long.class), arena,
        JAVA_LONG, JAVA_LONG, JAVA_LONG);
    onSink = library.callback(method("sink", long.class, long.class, int.class, long.class), arena,
        JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
    onSource = library.callback(method("source", long.class, long.class, int.class, long.class), arena,
        JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  }

  private MethodHandle method(String name, Class<?>... arguments) {
    try {
      return MethodHandles.lookup().bind(this, name, MethodType.methodType(void.class, arguments));
    } catch (ReflectiveOperationException bug) {
      throw new IllegalStateException(bug);
    }
  }

  /** Asks; while an answer is under way, once more after it. */
  void refresh(long newContext) {
    if (asking && newContext == context) {
      askAgain = true;
      return;
    }
    context = newContext;
    asking = true;
    askAgain = false;
    found = new ArrayList<>();
    pulse.contextServerInfo(context, onServer); // answered in order: server, sinks, sources
    pulse.contextSinks(context, onSink);
    pulse.contextSources(context, onSource);
  }

  /** Forgets a question that will not be answered. */
  void disconnected() {
    context = 0;
    asking = false;
  }

  void server(long from, long info, long user) {
    if (from == context && info != 0) {
      defaultSink = pointed(info + SERVER_DEFAULT_SINK);
      defaultSource = pointed(info + SERVER_DEFAULT_SOURCE);
    }
  }

  void sink(long from, long info, int end, long user) {
    if (from == context && end == 0) {
      String name = pointed(info + NAME);
      String text = pointed(info + DESCRIPTION);
      found.add(new AudioDevice(Direction.PLAYBACK, name, text, name.equals(defaultSink), false));
    }
  }

  void source(long from, long info, int end, long user) {
    if (from != context) {
      return;
    }
    if (end != 0) {
      loop.guarded(this::complete);
      return;
    }
    String name = pointed(info + NAME);
    String text = pointed(info + DESCRIPTION);
    boolean monitor = NativeLibrary.MEMORY.get(JAVA_INT, info + SOURCE_MONITOR_OF) != PulseCode.NO_INDEX;
    found.add(new AudioDevice(Direction.CAPTURE, name, text, name.equals(defaultSource), monitor));
  }

  private void complete() {
    asking = false;
    result.accept(List.copyOf(found));
    if (askAgain) {
      refresh(context);
    }
  }

  private static String pointed(long address) {
    return NativeLibrary.text(NativeLibrary.MEMORY.get(JAVA_LONG, address));
  }
}
