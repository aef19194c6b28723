package org.diapason.libjitsi.g722;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Objects known to a foreign caller by number. Looking one up neither locks nor allocates; adding and removing lock.
 *
 * @param <T> what a handle stands for
 */
public final class Handles<T> {
  /** Replaced, never changed in place, so that readers see a whole state. */
  private volatile List<Optional<T>> slots = List.of();

  /** Keeps an object and returns its handle, 1 or above; handles of removed objects are used again. */
  public synchronized long add(T object) {
    List<Optional<T>> next = new ArrayList<>(slots);
    int free = next.indexOf(Optional.empty());
    if (free < 0) {
      free = next.size();
      next.add(Optional.of(object));
    } else {
      next.set(free, Optional.of(object));
    }
    slots = List.copyOf(next);
    return free + 1L;
  }

  /** Forgets the object; a handle not in use is ignored. */
  public synchronized void remove(long handle) {
    if (handle >= 1 && handle <= slots.size()) {
      List<Optional<T>> next = new ArrayList<>(slots);
      next.set((int) handle - 1, Optional.empty());
      slots = List.copyOf(next);
    }
  }

  /**
   * Returns the object behind a handle.
   *
   * @throws IllegalStateException if the handle is not in use
   */
  public T get(long handle) {
    List<Optional<T>> current = slots;
    Optional<T> found = handle < 1 || handle > current.size() ? Optional.empty() : current.get((int) handle - 1);
    if (found.isEmpty()) {
      throw new IllegalStateException("no open codec with handle " + handle);
    }
    return found.get();
  }
}
