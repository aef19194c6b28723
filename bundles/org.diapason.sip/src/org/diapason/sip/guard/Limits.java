package org.diapason.sip.guard;

import java.time.Duration;

/**
 * Bounds on what one peer may send.
 *
 * @param lineBytes longest line of a header section, without its end
 * @param headerBytes longest start line and headers together
 * @param headers most header lines, folded ones counted each
 * @param bodyBytes longest body
 * @param messageTime how long a message may take to arrive over a connection, and a TLS handshake to finish
 * @param connections most accepted connections at a time
 * @param connectionsPerSource most accepted connections from one address
 * @param messagesPerSecond steady rate of one source; four times as much of all together
 * @param burst messages that one source may send at once; four times as much of all together
 */
public record Limits(int lineBytes, int headerBytes, int headers, int bodyBytes, Duration messageTime, int connections,
    int connectionsPerSource, int messagesPerSecond, int burst) {

  /** Enough for 200 NOTIFY/s with 256 KB bodies, and no more than a desktop carries. */
  public static Limits standard() {
    return new Limits(8_192, 32_768, 160, 262_144, Duration.ofSeconds(10), 64, 8, 600, 1_200);
  }

  /** Longest whole message in bytes. */
  public int messageBytes() {
    return headerBytes + bodyBytes;
  }
}
