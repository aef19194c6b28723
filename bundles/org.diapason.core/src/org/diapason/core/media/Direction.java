package org.diapason.core.media;

/** Direction of a stream, as seen from here (RFC 3264 §5.1). */
public enum Direction {
  SENDRECV, SENDONLY, RECVONLY, INACTIVE;

  public static Direction of(boolean sends, boolean receives) {
    if (sends) {
      return receives ? SENDRECV : SENDONLY;
    }
    return receives ? RECVONLY : INACTIVE;
  }

  public boolean sends() {
    return this == SENDRECV || this == SENDONLY;
  }

  public boolean receives() {
    return this == SENDRECV || this == RECVONLY;
  }

  /** The same stream as the far side names it. */
  public Direction reversed() {
    return of(receives(), sends());
  }

  /** What is left when both have to agree. */
  public Direction and(Direction other) {
    return of(sends() && other.sends(), receives() && other.receives());
  }
}
