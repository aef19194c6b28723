package org.diapason.desktop.x11;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static org.diapason.desktop.hotkey.NativeLibrary.call;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.diapason.desktop.hotkey.NativeLibrary;

/**
 * The functions of libxcb that keys need. Pointers are numbers; a cookie is a structure of one number, which both 64-bit calling
 * conventions of Linux pass as that number. What a function returns for good is freed by {@link #free}.
 */
final class Xcb {

  private static final MemoryLayout ITERATOR = MemoryLayout.structLayout(JAVA_LONG, JAVA_INT, JAVA_INT);
  private static final byte ASYNCHRONOUS = 1;
  private static final short INPUT_ONLY = 2;

  private final MethodHandle connect;
  private final MethodHandle hasError;
  private final MethodHandle setup;
  private final MethodHandle roots;
  private final MethodHandle nextScreen;
  private final MethodHandle keyboard;
  private final MethodHandle keyboardReply;
  private final MethodHandle modifiers;
  private final MethodHandle modifiersReply;
  private final MethodHandle extension;
  private final MethodHandle extensionReply;
  private final MethodHandle grab;
  private final MethodHandle ungrab;
  private final MethodHandle check;
  private final MethodHandle generateId;
  private final MethodHandle createWindow;
  private final MethodHandle sendEvent;
  private final MethodHandle flush;
  private final MethodHandle waitForEvent;
  private final MethodHandle disconnect;
  private final MethodHandle free;

  private Xcb(NativeLibrary xcb, NativeLibrary c) {
    connect = xcb.bind("xcb_connect", JAVA_LONG, JAVA_LONG, JAVA_LONG);
    hasError = xcb.bind("xcb_connection_has_error", JAVA_INT, JAVA_LONG);
    setup = xcb.bind("xcb_get_setup", JAVA_LONG, JAVA_LONG);
    roots = xcb.bind("xcb_setup_roots_iterator", ITERATOR, JAVA_LONG);
    nextScreen = xcb.bind("xcb_screen_next", null, JAVA_LONG);
    keyboard = xcb.bind("xcb_get_keyboard_mapping", JAVA_INT, JAVA_LONG, JAVA_BYTE, JAVA_BYTE);
    keyboardReply = xcb.bind("xcb_get_keyboard_mapping_reply", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
    modifiers = xcb.bind("xcb_get_modifier_mapping", JAVA_INT, JAVA_LONG);
    modifiersReply = xcb.bind("xcb_get_modifier_mapping_reply", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
    extension = xcb.bind("xcb_query_extension", JAVA_INT, JAVA_LONG, JAVA_SHORT, JAVA_LONG);
    extensionReply = xcb.bind("xcb_query_extension_reply", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
    grab = xcb.bind("xcb_grab_key_checked", JAVA_INT, JAVA_LONG, JAVA_BYTE, JAVA_INT, JAVA_SHORT, JAVA_BYTE, JAVA_BYTE, JAVA_BYTE);
    ungrab = xcb.bind("xcb_ungrab_key", JAVA_INT, JAVA_LONG, JAVA_BYTE, JAVA_INT, JAVA_SHORT);
    check = xcb.bind("xcb_request_check", JAVA_LONG, JAVA_LONG, JAVA_INT);
    generateId = xcb.bind("xcb_generate_id", JAVA_INT, JAVA_LONG);
    createWindow = xcb.bind("xcb_create_window", JAVA_INT, JAVA_LONG, JAVA_BYTE, JAVA_INT, JAVA_INT, JAVA_SHORT, JAVA_SHORT,
        JAVA_SHORT, JAVA_SHORT, JAVA_SHORT, JAVA_SHORT, JAVA_INT, JAVA_INT, JAVA_LONG);
    sendEvent = xcb.bind("xcb_send_event", JAVA_INT, JAVA_LONG, JAVA_BYTE, JAVA_INT, JAVA_INT, JAVA_LONG);
    flush = xcb.bind("xcb_flush", JAVA_INT, JAVA_LONG);
    waitForEvent = xcb.bind("xcb_wait_for_event", JAVA_LONG, JAVA_LONG);
    disconnect = xcb.bind("xcb_disconnect", null, JAVA_LONG);
    free = c.bind("free", null, JAVA_LONG);
  }

  /** Empty where there is no such library. */
  static Optional<Xcb> load() {
    try {
      return NativeLibrary.load("libxcb.so.1").flatMap(xcb -> NativeLibrary.load("libc.so.6").map(c -> new Xcb(xcb, c)));
    } catch (NoSuchElementException older) {
      return Optional.empty();
    }
  }

  /**
   * Connects to the display of the environment; to be disconnected also when it {@linkplain #isBroken is broken}.
   *
   * @param screen room for the number of the screen
   */
  long connect(MemorySegment screen) {
    return number(connect, 0L, screen.address());
  }

  boolean isBroken(long connection) {
    return (int) call(hasError, connection) != 0;
  }

  long setup(long connection) {
    return number(setup, connection);
  }

  /** The root window of a screen. */
  int root(long setup, int screen) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment iterator = (MemorySegment) call(roots, arena, setup);
      for (int i = 0; i < screen; i++) {
        call(nextScreen, iterator.address());
      }
      return NativeLibrary.MEMORY.get(JAVA_INT, iterator.get(JAVA_LONG, 0));
    }
  }

  /** A reply to be freed, 0 on an error. */
  long keyboard(long connection, byte first, byte count) {
    return number(keyboardReply, connection, call(keyboard, connection, first, count), 0L);
  }

  /** A reply to be freed, 0 on an error. */
  long modifiers(long connection) {
    return number(modifiersReply, connection, call(modifiers, connection), 0L);
  }

  /** A reply to be freed, 0 on an error. */
  long extension(long connection, String name) {
    try (Arena arena = Arena.ofConfined()) {
      Object cookie = call(extension, connection, (short) name.length(), arena.allocateFrom(name).address());
      return number(extensionReply, connection, cookie, 0L);
    }
  }

  /** An error to be freed, 0 when the key is held. */
  long grab(long connection, int root, int state, int key) {
    Object cookie = call(grab, connection, (byte) 0, root, (short) state, (byte) key, ASYNCHRONOUS, ASYNCHRONOUS);
    return number(check, connection, cookie);
  }

  void ungrab(long connection, int root, int state, int key) {
    call(ungrab, connection, (byte) key, root, (short) state);
  }

  /** A window that is never shown. */
  int window(long connection, int root) {
    int id = (int) call(generateId, connection);
    short one = 1;
    short none = 0;
    call(createWindow, connection, (byte) 0, id, root, none, none, one, one, none, INPUT_ONLY, 0, 0, 0L);
    return id;
  }

  void send(long connection, int window, MemorySegment event) {
    call(sendEvent, connection, (byte) 0, window, 0, event.address());
    flush(connection);
  }

  void flush(long connection) {
    call(flush, connection);
  }

  /** An event to be freed, 0 when the connection is gone. */
  long await(long connection) {
    return number(waitForEvent, connection);
  }

  void disconnect(long connection) {
    call(disconnect, connection);
  }

  void free(long memory) {
    call(free, memory);
  }

  private static long number(MethodHandle function, Object... arguments) {
    return (long) call(function, arguments);
  }
}
