package org.diapason.media.sdp;

import java.util.Map;
import java.util.Optional;

/**
 * What a payload type stands for ({@code a=rtpmap}).
 *
 * @param encoding name of the encoding, compared without case
 * @param clock RTP clock in Hz, above 0
 * @param channels number of channels, 1 unless given
 */
public record RtpMap(String encoding, int clock, int channels) {
  /** The audio types of RFC 3551 table 4 that phones send without a map. */
  private static final Map<Integer, RtpMap> STATIC = Map.of(
      0, new RtpMap("PCMU", 8_000, 1),
      3, new RtpMap("GSM", 8_000, 1),
      4, new RtpMap("G723", 8_000, 1),
      8, new RtpMap("PCMA", 8_000, 1),
      9, new RtpMap("G722", 8_000, 1),
      13, new RtpMap("CN", 8_000, 1),
      15, new RtpMap("G728", 8_000, 1),
      18, new RtpMap("G729", 8_000, 1));

  private static final int MAX_CLOCK = 1_000_000;
  private static final int MAX_CHANNELS = 255;

  public RtpMap {
    LineText.word(encoding);
  }

  /** Meaning of a payload type that is not mapped (RFC 3551). */
  public static Optional<RtpMap> ofStatic(int payloadType) {
    return Optional.ofNullable(STATIC.get(payloadType));
  }

  /** The attribute that maps a payload type to this. */
  public Attribute attribute(int payloadType) {
    String map = payloadType + " " + encoding + "/" + clock;
    return Attribute.of("rtpmap", channels == 1 ? map : map + "/" + channels);
  }

  /** Whether both are the same encoding, whatever the case of its name. */
  public boolean matches(RtpMap other) {
    return encoding.equalsIgnoreCase(other.encoding) && clock == other.clock && channels == other.channels;
  }

  static Optional<RtpMap> parse(String value) {
    String[] parts = value.strip().split("/", -1);
    if (parts.length < 2 || parts.length > 3 || parts[0].isBlank() || parts[0].indexOf(' ') >= 0
        || parts[0].indexOf('\t') >= 0) {
      return Optional.empty();
    }
    int clock = (int) Numbers.parse(parts[1].strip(), MAX_CLOCK).orElse(0);
    int channels = parts.length < 3 ? 1 : (int) Numbers.parse(parts[2].strip(), MAX_CHANNELS).orElse(1);
    return clock == 0 ? Optional.empty() : Optional.of(new RtpMap(parts[0], clock, Math.max(channels, 1)));
  }
}
