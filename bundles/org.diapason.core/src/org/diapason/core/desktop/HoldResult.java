package org.diapason.core.desktop;

/** Whether a key works wherever the keyboard is. */
public sealed interface HoldResult {

  /** It does. */
  record Held() implements HoldResult {
  }

  /** Another program has it. */
  record Taken() implements HoldResult {
  }

  /** The keyboard has no such key. */
  record NoSuchKey() implements HoldResult {
  }

  /** No key does here. */
  record Impossible(Obstacle obstacle) implements HoldResult {
  }

  /** Why no key works while another program has the keyboard. */
  enum Obstacle {
    /** By design such a desktop gives keys only to the program in front. */
    WAYLAND,
    /** The desktop can not be reached, or no longer. */
    UNREACHABLE,
    /** It was not built for this operating system, or left out of this installation. */
    NOT_BUILT
  }
}
