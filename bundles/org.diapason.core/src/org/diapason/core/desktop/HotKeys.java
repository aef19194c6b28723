package org.diapason.core.desktop;

import java.util.Map;
import java.util.Set;

/** Port: keys that the desktop gives to this program wherever the keyboard is. Its methods return at once, on any thread. */
public interface HotKeys extends AutoCloseable {

  /** What the desktop says, on a thread of the adapter, which must not be held up. */
  interface Listener {

    /** What became of the keys that were asked for last. */
    void held(Map<KeyStroke, HoldResult> results);

    /** A key was pressed; once, however long it is held down. */
    void pressed(KeyStroke keys);
  }

  /** Asks for these keys instead of all before. */
  void hold(Set<KeyStroke> keys);

  /** Gives all keys back. */
  @Override
  void close();
}
