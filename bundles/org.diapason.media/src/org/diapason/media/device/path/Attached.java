package org.diapason.media.device.path;

import java.util.Arrays;
import org.diapason.media.device.Subscription;

/** A set read on audio threads without locks and changed elsewhere by copying. */
final class Attached<T> {
  private volatile Object[] items = {};

  synchronized Subscription add(T item) {
    Object[] more = Arrays.copyOf(items, items.length + 1);
    more[more.length - 1] = item;
    items = more;
    return () -> remove(item);
  }

  private synchronized void remove(T item) {
    items = Arrays.stream(items).filter(other -> other != item).toArray();
  }

  /** How many there are. */
  int count() {
    return items.length;
  }

  /** The array of now; never changed after. */
  Object[] snapshot() {
    return items;
  }
}
