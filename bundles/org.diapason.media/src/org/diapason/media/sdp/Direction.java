package org.diapason.media.sdp;

import java.util.Locale;
import java.util.Optional;

/** Which way media flows, seen by the side that describes it (RFC 8866 §6.7). */
public enum Direction {
  SENDRECV(true, true),
  SENDONLY(true, false),
  RECVONLY(false, true),
  INACTIVE(false, false);

  private final boolean sends;
  private final boolean receives;

  Direction(boolean sends, boolean receives) {
    this.sends = sends;
    this.receives = receives;
  }

  /** The direction with these two halves. */
  public static Direction of(boolean sends, boolean receives) {
    if (sends) {
      return receives ? SENDRECV : SENDONLY;
    }
    return receives ? RECVONLY : INACTIVE;
  }

  public boolean sends() {
    return sends;
  }

  public boolean receives() {
    return receives;
  }

  /** The same flow seen by the other side. */
  public Direction reversed() {
    return of(receives, sends);
  }

  /** What both allow. */
  public Direction and(Direction other) {
    return of(sends && other.sends, receives && other.receives);
  }

  /** The attribute that says so. */
  public Attribute attribute() {
    return Attribute.flag(name().toLowerCase(Locale.ROOT));
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
