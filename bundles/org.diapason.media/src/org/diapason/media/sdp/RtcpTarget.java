package org.diapason.media.sdp;

import java.util.Optional;

/**
 * Where RTCP is received ({@code a=rtcp}, RFC 3605).
 *
 * @param port 1 to 65535
 * @param connection address, if it is not the one of the media
 */
public record RtcpTarget(int port, Optional<Connection> connection) {
  /** The attribute that says so. */
  public Attribute attribute() {
    return Attribute.of("rtcp", port + connection.map(c -> " IN " + c.family() + " " + c.address()).orElse(""));
  }

  static Optional<RtcpTarget> parse(String value) {
    String[] words = value.strip().split("[ \t]+");
    int port = (int) Numbers.parse(words[0], 65_535).orElse(0);
    if (port == 0 || (words.length != 1 && words.length != 4)) {
      return Optional.empty();
    }
    if (words.length == 1) {
      return Optional.of(new RtcpTarget(port, Optional.empty()));
    }
    return AddressFamily.parse(words[2]).map(family ->
        new RtcpTarget(port, Optional.of(new Connection(family, words[3]))));
  }
}
