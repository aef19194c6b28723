package org.diapason.desktop.hotkey;

import org.diapason.core.desktop.HoldResult;
import org.diapason.core.desktop.KeyStroke;

/** The keys of one operating system. All but {@link #wake} on the one thread that has opened it. */
public interface NativeKeys extends AutoCloseable {

  /** What ended a wait. */
  sealed interface Woken {

    /** A key that is held was pressed; not told again while it repeats. */
    record Pressed(KeyStroke keys) implements Woken {
    }

    /** Somebody wants something of the thread, or nothing at all. */
    record Asked() implements Woken {
    }

    /** The keys are elsewhere on the keyboard now: all must be released and held anew. */
    record Remapped() implements Woken {
    }

    /** The desktop is gone. */
    record Gone() implements Woken {
    }
  }

  /** Asks for a key, all states of Num Lock and Caps Lock included. */
  HoldResult hold(KeyStroke keys);

  /** Gives a key back that is held. */
  void release(KeyStroke keys);

  /** Waits until something happens. */
  Woken await();

  /** Ends a wait, the next one if there is none now. Any thread, before {@link #close}. */
  void wake();

  /** Gives back what is held, and frees everything. */
  @Override
  void close();
}
