package org.diapason.desktop.x11;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.diapason.core.desktop.HoldResult;
import org.diapason.core.desktop.HoldResult.Obstacle;
import org.diapason.core.desktop.KeyStroke;
import org.diapason.desktop.hotkey.NativeKeys;
import org.diapason.desktop.hotkey.NativeLibrary;
import org.diapason.desktop.hotkey.Opening;

/**
 * Passive grabs on a connection of our own. Its requests are checked one by one, so that a refusal comes to us and not to the
 * error handler of the process, which belongs to the windows. Under Wayland an X server answers too, but hears no key that a
 * Wayland program gets.
 */
public final class XcbKeys implements NativeKeys {

  private static final int EVENT_SIZE = 32;
  private static final int KEY_PRESS = 2;
  private static final int KEY_RELEASE = 3;
  private static final int CLIENT_MESSAGE = 33;
  private static final int MAPPING_NOTIFY = 34;
  private static final int BAD_ACCESS = 10;
  /** Offsets in an event, an error and a reply. */
  private static final int DETAIL = 1;
  private static final int TIME = 4;
  private static final int STATE = 28;
  private static final int PRESENT = 8;

  private final Xcb xcb;
  private final long connection;
  private final int root;
  private final int ours;
  private final Arena arena;
  private final MemorySegment wakeUp;
  private final Map<KeyStroke, Integer> held = new HashMap<>();
  private Keyboard keyboard;
  private int released;
  /** Milliseconds of the server's time. */
  private int releasedAt;

  private XcbKeys(Xcb xcb, long connection, int root, Keyboard keyboard) {
    this.xcb = xcb;
    this.connection = connection;
    this.root = root;
    this.keyboard = keyboard;
    ours = xcb.window(connection, root);
    arena = Arena.ofShared();
    wakeUp = arena.allocate(EVENT_SIZE);
    wakeUp.set(JAVA_BYTE, 0, (byte) CLIENT_MESSAGE);
    wakeUp.set(JAVA_BYTE, 1, (byte) Integer.SIZE); // the format, which must be one that there is
    wakeUp.set(JAVA_INT, 4, ours);
  }

  /** Connects, where there is an X server that hears all keys. */
  public static Opening open() {
    Optional<Xcb> library = Xcb.load();
    if (library.isEmpty()) {
      return new Opening.Failed(wayland() ? Obstacle.WAYLAND : Obstacle.UNREACHABLE);
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment screen = arena.allocate(JAVA_INT);
      long connection = library.get().connect(screen);
      Optional<Obstacle> obstacle = obstacle(library.get(), connection);
      Optional<Keyboard> keyboard = obstacle.isPresent() ? Optional.empty() : Keyboard.read(library.get(), connection);
      if (keyboard.isEmpty()) {
        library.get().disconnect(connection);
        return new Opening.Failed(obstacle.orElse(Obstacle.UNREACHABLE));
      }
      int root = library.get().root(library.get().setup(connection), screen.get(JAVA_INT, 0));
      return new Opening.Opened(new XcbKeys(library.get(), connection, root, keyboard.get()));
    }
  }

  @Override
  public HoldResult hold(KeyStroke keys) {
    Optional<Integer> key = keyboard.code(Keysyms.of(keys.key()));
    if (key.isEmpty()) {
      return new HoldResult.NoSuchKey();
    }
    for (int state : keyboard.withLocks(keyboard.state(keys.modifiers()))) {
      long error = xcb.grab(connection, root, state, key.get());
      if (error != 0) {
        int code = octet(error + DETAIL);
        xcb.free(error);
        ungrab(keys, key.get());
        return code == BAD_ACCESS ? new HoldResult.Taken() : new HoldResult.Impossible(Obstacle.UNREACHABLE);
      }
    }
    held.put(keys, key.get());
    return new HoldResult.Held();
  }

  @Override
  public void release(KeyStroke keys) {
    Integer key = held.remove(keys);
    if (key != null) {
      ungrab(keys, key);
    }
  }

  @Override
  public Woken await() {
    while (true) {
      long event = xcb.await(connection);
      if (event == 0) {
        return new Woken.Gone();
      }
      Optional<Woken> woken = woken(event);
      xcb.free(event);
      if (woken.isPresent()) {
        return woken.get();
      }
    }
  }

  @Override
  public void wake() {
    xcb.send(connection, ours, wakeUp);
  }

  @Override
  public void close() {
    xcb.disconnect(connection); // the server takes the grabs back
    arena.close();
  }

  private Optional<Woken> woken(long event) {
    int key = octet(event + DETAIL);
    int time = NativeLibrary.MEMORY.get(JAVA_INT, event + TIME);
    switch (octet(event) & 0x7f) { // the highest bit says that a program has sent it
      case KEY_PRESS -> {
        boolean repeated = released == key && releasedAt == time; // a key held down is released and pressed in one moment
        return repeated ? Optional.empty() : pressed(key, NativeLibrary.MEMORY.get(JAVA_SHORT, event + STATE));
      }
      case KEY_RELEASE -> {
        released = key;
        releasedAt = time;
        return Optional.empty();
      }
      case CLIENT_MESSAGE -> {
        return Optional.of(new Woken.Asked());
      }
      case MAPPING_NOTIFY -> {
        return Keyboard.read(xcb, connection).map(this::remapped);
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  /** The old codes are still held under their old states. */
  private Woken remapped(Keyboard now) {
    held.forEach(this::ungrab);
    held.clear();
    keyboard = now;
    return new Woken.Remapped();
  }

  private Optional<Woken> pressed(int key, int state) {
    return held.entrySet().stream()
        .filter(entry -> entry.getValue() == key
            && keyboard.state(entry.getKey().modifiers()) == keyboard.withoutLocks(state))
        .findFirst().map(entry -> new Woken.Pressed(entry.getKey()));
  }

  private void ungrab(KeyStroke keys, int key) {
    for (int state : keyboard.withLocks(keyboard.state(keys.modifiers()))) {
      xcb.ungrab(connection, root, state, key);
    }
    xcb.flush(connection);
  }

  private static Optional<Obstacle> obstacle(Xcb xcb, long connection) {
    if (xcb.isBroken(connection)) {
      return Optional.of(wayland() ? Obstacle.WAYLAND : Obstacle.UNREACHABLE);
    }
    long reply = xcb.extension(connection, "XWAYLAND"); // of Xwayland 22.1 and later
    boolean rootless = reply != 0 && octet(reply + PRESENT) != 0;
    xcb.free(reply);
    return rootless || wayland() ? Optional.of(Obstacle.WAYLAND) : Optional.empty();
  }

  private static boolean wayland() {
    return System.getenv("WAYLAND_DISPLAY") != null || "wayland".equals(System.getenv("XDG_SESSION_TYPE"));
  }

  private static int octet(long address) {
    return Byte.toUnsignedInt(NativeLibrary.MEMORY.get(JAVA_BYTE, address));
  }
}
