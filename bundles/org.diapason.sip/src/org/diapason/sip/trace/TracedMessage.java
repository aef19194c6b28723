package org.diapason.sip.trace;

import java.time.Instant;

/**
 * One message, redacted.
 *
 * @param at wall clock time
 * @param sent by us
 * @param peer transport, address and port
 * @param callId Call-ID header
 * @param text as it went over the wire but for what {@link Redaction} hides; lines end with LF
 */
public record TracedMessage(Instant at, boolean sent, String peer, String callId, String text) {

  @Override
  public String toString() {
    return at + (sent ? " to " : " from ") + peer + "\n" + text;
  }
}
