package org.diapason.desktop.windows;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.diapason.desktop.hotkey.NativeLibrary.call;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.diapason.desktop.hotkey.NativeLibrary;

/** The functions of Windows that keys need; keys belong to the thread that asks for them. */
final class User32 {

  /** Size of a message on 64-bit Windows, in octets, and offsets in it. */
  static final int MESSAGE_SIZE = 48;
  static final int MESSAGE_KIND = 8;
  static final int MESSAGE_WORD = 16;

  private static final String LAST_ERROR = "GetLastError";
  private static final StructLayout CAPTURED = Linker.Option.captureStateLayout();

  private final MethodHandle register;
  private final MethodHandle unregister;
  private final MethodHandle getMessage;
  private final MethodHandle peekMessage;
  private final MethodHandle postMessage;
  private final MethodHandle currentThread;

  private User32(NativeLibrary user, NativeLibrary kernel) {
    Linker.Option[] capturing = {Linker.Option.captureCallState(LAST_ERROR)};
    register = user.bindWith(capturing, "RegisterHotKey", JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT);
    unregister = user.bind("UnregisterHotKey", JAVA_INT, JAVA_LONG, JAVA_INT);
    getMessage = user.bind("GetMessageW", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT);
    peekMessage = user.bind("PeekMessageW", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT);
    postMessage = user.bind("PostThreadMessageW", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG);
    currentThread = kernel.bind("GetCurrentThreadId", JAVA_INT);
  }

  /** Empty where Windows is not what it was. */
  static Optional<User32> load() {
    try {
      return NativeLibrary.load("user32.dll")
          .flatMap(user -> NativeLibrary.load("kernel32.dll").map(kernel -> new User32(user, kernel)));
    } catch (NoSuchElementException other) {
      return Optional.empty();
    }
  }

  /**
   * Asks for a key.
   *
   * @return 0, or the error
   */
  int register(int id, int modifiers, int key) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(CAPTURED);
      boolean done = (int) call(register, state, 0L, id, modifiers, key) != 0;
      return done ? 0 : state.get(JAVA_INT, CAPTURED.byteOffset(MemoryLayout.PathElement.groupElement(LAST_ERROR)));
    }
  }

  void unregister(int id) {
    call(unregister, 0L, id);
  }

  /** Waits for a message; false when there will be none. */
  boolean await(MemorySegment message) {
    return (int) call(getMessage, message.address(), 0L, 0, 0) > 0;
  }

  /** Gives this thread its queue, so that others may post to it. */
  int openQueue(MemorySegment message) {
    call(peekMessage, message.address(), 0L, 0, 0, 0);
    return (int) call(currentThread);
  }

  void post(int thread, int kind) {
    call(postMessage, thread, kind, 0L, 0L);
  }
}
