package org.diapason.media.negotiation;

import org.diapason.media.sdp.SessionDescription;

/** Our reply to an offer. */
public sealed interface Answer {
  /**
   * An answer to send.
   *
   * @param description the answer
   * @param audio what both sides then do
   * @param session what to keep once it is sent
   */
  record Accepted(SessionDescription description, NegotiatedAudio audio, LocalSession session) implements Answer {}

  /** Nothing in the offer can be used: the request is to be refused, the session is unchanged. */
  record Rejected(Rejection reason) implements Answer {}
}
