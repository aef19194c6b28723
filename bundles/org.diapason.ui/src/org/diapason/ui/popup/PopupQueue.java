package org.diapason.ui.popup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Which of several things pops up: one at a time, the oldest first. Whether one is wanted is decided when it comes; one that was
 * put away does not come back.
 *
 * @param <T> what names a thing
 */
final class PopupQueue<T> {

  private final List<T> met = new ArrayList<>();
  private final List<T> waiting = new ArrayList<>();

  /**
   * Takes what there is now.
   *
   * @param there all of it, oldest first
   * @param wanted asked for each one that is new
   */
  void follow(List<T> there, BooleanSupplier wanted) {
    met.retainAll(there);
    waiting.retainAll(there);
    for (T thing : there) {
      if (!met.contains(thing)) {
        met.add(thing);
        if (wanted.getAsBoolean()) {
          waiting.add(thing);
        }
      }
    }
  }

  Optional<T> first() {
    return waiting.stream().findFirst();
  }

  /** How many wait behind the first. */
  int more() {
    return Math.max(0, waiting.size() - 1);
  }

  /** Puts the first away. */
  void putAway() {
    first().ifPresent(waiting::remove);
  }

  /** Puts all away. */
  void clear() {
    waiting.clear();
  }
}
