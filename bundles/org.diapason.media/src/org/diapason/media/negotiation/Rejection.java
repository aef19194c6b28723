package org.diapason.media.negotiation;

/** Why there is no audio. An offer is refused with {@link #SIP_STATUS} for each of them. */
public enum Rejection {
  /** No audio line, or each one has port 0. */
  NO_AUDIO(304),
  /** No codec both sides know. */
  NO_COMMON_CODEC(305),
  /** Encryption is demanded, which is not available. */
  SECURE_PROFILE_UNSUPPORTED(302),
  /** The audio is not RTP as we know it. */
  PROTOCOL_UNSUPPORTED(302),
  /** The peer does not say where it receives. */
  NO_ADDRESS(300),
  /** The answer has other lines than the offer. */
  LINES_DIFFER(399);

  /** Not Acceptable Here (RFC 3261 §21.4.26). */
  public static final int SIP_STATUS = 488;

  private final int warning;

  Rejection(int warning) {
    this.warning = warning;
  }

  /** Code for a Warning header (RFC 3261 §20.43). */
  public int warning() {
    return warning;
  }
}
