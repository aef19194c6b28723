package org.diapason.libjitsi.g722;

import java.util.Arrays;

/**
 * Objects known to a foreign caller by number. Looking one up neither locks nor allocates; adding and removing lock.
 *
 * @param <T> what a handle stands for
 */
public final class Handles<T> {
  /** Replaced, never changed in place, so that readers see a whole state. */
  private volatile Object[] slots = {};

  /** Keeps an object and returns its handle, 1 or above; handles of removed objects are used again. */
  public synchronized long add(T object) {
    int free = firstFree();
    Object[] next = Arrays.copyOf(slots, Math.max(slots.length, free + 1));
    next[free] = object;
    slots = next;
    return free + 1L;
  }

  /** Forgets the object; a handle not in use is ignored. */
  public synchronized void remove(long handle) {
    if (handle < 1 || handle > slots.length) {
      return;
    }
    Object[] next = slots.clone();
    next[(int) handle - 1] = null;
    slots = next;
  }

  /**
   * Returns the object behind a handle.
   *
   * @throws IllegalStateException if the handle is not in use
   */
  @SuppressWarnings("unchecked") // only T goes in
  public T get(long handle) {
    Object[] current = slots;
    Object object = handle < 1 || handle > current.length ? null : current[(int) handle - 1];
    if (object == null) {
      throw new IllegalStateException("no open codec with handle " + handle);
    }
    return (T) object;
  }

  private int firstFree() {
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] == null) {
        return i;
      }
    }
    return slots.length;
  }
}
