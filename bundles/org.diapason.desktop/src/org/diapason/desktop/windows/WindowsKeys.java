package org.diapason.desktop.windows;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.diapason.core.desktop.HoldResult;
import org.diapason.core.desktop.HoldResult.Obstacle;
import org.diapason.core.desktop.KeyStroke;
import org.diapason.desktop.hotkey.NativeKeys;
import org.diapason.desktop.hotkey.Opening;

/** Keys of one thread and its message queue, without a window. */
public final class WindowsKeys implements NativeKeys {

  private static final int HOT_KEY = 0x312;
  private static final int WAKE = 0x8000;
  private static final int TAKEN = 1409;

  private final User32 user;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment message = arena.allocate(User32.MESSAGE_SIZE);
  private final int thread;
  private final Map<Integer, KeyStroke> held = new HashMap<>();
  private int lastId;

  private WindowsKeys(User32 user) {
    this.user = user;
    thread = user.openQueue(message);
  }

  /** Opens the queue of this thread. */
  public static Opening open() {
    Optional<User32> user = User32.load();
    return user.isPresent() ? new Opening.Opened(new WindowsKeys(user.get())) : new Opening.Failed(Obstacle.UNREACHABLE);
  }

  @Override
  public HoldResult hold(KeyStroke keys) {
    lastId++;
    int error = user.register(lastId, VirtualKeys.of(keys.modifiers()), VirtualKeys.of(keys.key()));
    if (error == 0) {
      held.put(lastId, keys);
      return new HoldResult.Held();
    }
    return error == TAKEN ? new HoldResult.Taken() : new HoldResult.Impossible(Obstacle.UNREACHABLE);
  }

  @Override
  public void release(KeyStroke keys) {
    held.entrySet().removeIf(entry -> {
      boolean released = entry.getValue().equals(keys);
      if (released) {
        user.unregister(entry.getKey());
      }
      return released;
    });
  }

  @Override
  public Woken await() {
    while (user.await(message)) {
      int kind = message.get(JAVA_INT, User32.MESSAGE_KIND);
      KeyStroke keys = held.get((int) message.get(JAVA_LONG, User32.MESSAGE_WORD));
      if (kind == HOT_KEY && keys != null) {
        return new Woken.Pressed(keys);
      }
      if (kind == WAKE) {
        return new Woken.Asked();
      }
    }
    return new Woken.Gone();
  }

  @Override
  public void wake() {
    user.post(thread, WAKE);
  }

  @Override
  public void close() {
    held.keySet().forEach(user::unregister);
    arena.close();
  }
}
