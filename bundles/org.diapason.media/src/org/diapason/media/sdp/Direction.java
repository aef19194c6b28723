package org.diapason.media.sdp;

import java.util.Locale;
import java.util.Optional;

/** The four attributes that say which way media flows, seen by the side that describes it (RFC 8866 §6.7). */
public enum Direction {
  SENDRECV,
  SENDONLY,
  RECVONLY,
  INACTIVE;

  /** The attribute that says so. */
  public Attribute attribute() {
    return Attribute.flag(name().toLowerCase(Locale.ROOT));
  }

  Direction withoutReceiving() {
    return this == SENDRECV || this == SENDONLY ? SENDONLY : INACTIVE;
  }

  static Optional<Direction> parse(Attribute attribute) {
    for (Direction direction : values()) {
      if (attribute.value().isEmpty() && direction.attribute().name().equals(attribute.name().strip())) {
        return Optional.of(direction);
      }
    }
    return Optional.empty();
  }
}
