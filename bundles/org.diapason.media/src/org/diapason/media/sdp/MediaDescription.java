package org.diapason.media.sdp;

import java.util.List;
import java.util.Optional;

/**
 * One media line with what belongs to it.
 *
 * @param kind audio, video, image, …
 * @param port 0 to 65535; 0 is a refused or ended line
 * @param portCount number of ports given after a slash, 1 unless given
 * @param protocol transport, e.g. RTP/AVP
 * @param formats payload types for RTP, else as the protocol has them; may be empty in a refused line
 * @param connection address of this line, if it is not the session's
 * @param bandwidths bandwidth proposals
 * @param attributes attributes of this line
 * @param others other lines in the order of RFC 8866
 */
public record MediaDescription(
    String kind,
    int port,
    int portCount,
    String protocol,
    List<String> formats,
    Optional<Connection> connection,
    List<Bandwidth> bandwidths,
    Attributes attributes,
    List<Line> others) {
  public MediaDescription {
    LineText.word(kind);
    LineText.word(protocol);
    formats.forEach(LineText::word);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port);
    }
    formats = List.copyOf(formats);
    bandwidths = List.copyOf(bandwidths);
    others = Line.inOrder(others);
  }

  /** A line with nothing but formats and attributes. */
  public static MediaDescription of(
      String kind, int port, String protocol, List<String> formats, List<Attribute> attributes) {
    return new MediaDescription(
        kind, port, 1, protocol, formats, Optional.empty(), List.of(), new Attributes(attributes), List.of());
  }

  /** The same line refused: port 0, formats kept, nothing else (RFC 3264 §6). */
  public MediaDescription refused() {
    return of(kind, 0, protocol, formats, List.of());
  }

  public boolean isAudio() {
    return kind.equalsIgnoreCase("audio");
  }

  public Profile profile() {
    return Profile.parse(protocol);
  }

  /** Payload types in order of preference, each once; formats that are none are left out. */
  public List<Integer> payloadTypes() {
    return formats.stream()
        .map(format -> Numbers.parse(format, 127))
        .filter(number -> number.isPresent())
        .map(number -> (int) number.getAsLong())
        .distinct()
        .toList();
  }

  /** Encoding of a payload type: as mapped, else the static one of RFC 3551. */
  public Optional<RtpMap> encoding(int payloadType) {
    return attributes.rtpMap(payloadType).or(() -> RtpMap.ofStatic(payloadType));
  }
}
