package org.diapason.media.sdp;

/** What came of parsing a body. */
public sealed interface ParsedSdp {
  /** A description; details that could not be understood are kept in it unread. */
  record Valid(SessionDescription description) implements ParsedSdp {}

  /**
   * A body that cannot be used.
   *
   * @param line number of the offending line from 1; 0 if it is none in particular
   * @param reason what is wrong, in English, for the log; holds nothing of the body
   */
  record Malformed(int line, String reason) implements ParsedSdp {}
}
