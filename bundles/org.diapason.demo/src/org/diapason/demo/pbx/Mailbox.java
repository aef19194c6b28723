package org.diapason.demo.pbx;

import java.util.Optional;

/** Keeps the last message for the user, in memory only. Thread-safe. */
final class Mailbox {

  private volatile Optional<short[]> message = Optional.empty();

  /** Mono, 48 kHz. */
  Optional<short[]> message() {
    return message;
  }

  void keep(short[] sound) {
    message = Optional.of(sound);
  }

  void delete() {
    message = Optional.empty();
  }
}
