package org.diapason.media.sdp;

import java.util.Optional;

/** Address type of an {@code o=} or {@code c=} line. */
public enum AddressFamily {
  IP4,
  IP6;

  static Optional<AddressFamily> parse(String token) {
    for (AddressFamily family : values()) {
      if (family.name().equalsIgnoreCase(token)) {
        return Optional.of(family);
      }
    }
    return Optional.empty();
  }
}
