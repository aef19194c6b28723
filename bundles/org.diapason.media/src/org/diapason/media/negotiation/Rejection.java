package org.diapason.media.negotiation;

/** Why there is no audio. As the answerer all of them are SIP 488, Not Acceptable Here. */
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

  private final int warning;

  Rejection(int warning) {
    this.warning = warning;
  }

  /** Status of the response that refuses an offer for this reason. */
  public int sipStatus() {
    return 488;
  }

  /** Code for a Warning header (RFC 3261 §20.43). */
  public int warning() {
    return warning;
  }
}
