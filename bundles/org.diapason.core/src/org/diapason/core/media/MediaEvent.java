package org.diapason.core.media;

import org.diapason.core.problem.Problem;

/** What a {@link MediaSession} has to tell. */
public sealed interface MediaEvent {

  /** The offer that was asked for. */
  record OfferReady(Description offer) implements MediaEvent {
  }

  /** The answer that was asked for, in force only after {@link MediaSession#commit()}. */
  record AnswerReady(Description answer, Negotiated negotiated) implements MediaEvent {
  }

  /** The far side's answer fits and is in force. */
  record Agreed(Negotiated negotiated) implements MediaEvent {
  }

  /** The offer, answer or session in work came to nothing; the session of before goes on. */
  record Failed(Problem problem) implements MediaEvent {
  }

  /** A digit of the far side (RFC 4733): 0-9, *, #, A-D. */
  record Digit(char digit) implements MediaEvent {
  }

  /** The first packet of the far side since the session is in force. */
  record FirstAudio() implements MediaEvent {
  }

  /**
   * No packet for so long though some should come (never told on hold).
   *
   * @param fatal false after 5 s: warn; true after 60 s: the call is dead
   */
  record AudioLost(boolean fatal) implements MediaEvent {
  }

  /** Packets come again after a loss. */
  record AudioBack() implements MediaEvent {
  }
}
