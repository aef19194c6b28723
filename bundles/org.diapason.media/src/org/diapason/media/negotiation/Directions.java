package org.diapason.media.negotiation;

import org.diapason.core.media.Direction;

/** Directions of calls as attributes of descriptions, and back: the names are the same. */
final class Directions {
  private Directions() {}

  static org.diapason.media.sdp.Direction attribute(Direction direction) {
    return org.diapason.media.sdp.Direction.valueOf(direction.name());
  }

  static Direction of(org.diapason.media.sdp.Direction attribute) {
    return Direction.valueOf(attribute.name());
  }
}
