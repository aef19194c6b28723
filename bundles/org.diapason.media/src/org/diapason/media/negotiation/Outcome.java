package org.diapason.media.negotiation;

/** What an answer of the peer means. */
public sealed interface Outcome {
  /** Both sides agreed. */
  record Agreed(NegotiatedAudio audio) implements Outcome {}

  /** The answer leaves no usable audio. */
  record Failed(Rejection reason) implements Outcome {}
}
