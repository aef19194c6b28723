package org.diapason.core.media;

/**
 * A session description (SDP, RFC 8866) as bytes on the wire: core carries it, media reads and writes it.
 *
 * @param sdp text as sent or received
 */
public record Description(String sdp) {

  /** Names, addresses and keys stay out of logs. */
  @Override
  public String toString() {
    return "Description[" + sdp.length() + " characters]";
  }
}
