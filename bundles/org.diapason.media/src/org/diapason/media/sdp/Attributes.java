package org.diapason.media.sdp;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The attributes of one level in their order, with typed views. A value that does not parse is as good as absent: it is
 * kept and written, and its view is empty.
 *
 * @param all every attribute, known or not
 */
public record Attributes(List<Attribute> all) {
  /** No attribute at all. */
  public static final Attributes NONE = new Attributes(List.of());

  public Attributes {
    all = List.copyOf(all);
  }

  /** Whether an attribute of that name is there, with or without value. */
  public boolean has(String name) {
    return all.stream().anyMatch(attribute -> attribute.name().equals(name));
  }

  /** Values of all attributes of that name. */
  public Stream<String> values(String name) {
    return all.stream().filter(attribute -> attribute.name().equals(name)).flatMap(a -> a.value().stream());
  }

  /** Value of the first attribute of that name. */
  public Optional<String> value(String name) {
    return values(name).findFirst();
  }

  /** Direction, if one is signalled at this level; the first one wins. */
  public Optional<Direction> direction() {
    return all.stream().flatMap(attribute -> Direction.parse(attribute).stream()).findFirst();
  }

  /** Encoding a dynamic or static payload type is mapped to (RFC 8866 §6.6). */
  public Optional<RtpMap> rtpMap(int payloadType) {
    return forPayloadType("rtpmap", payloadType).flatMap(RtpMap::parse);
  }

  /** Format parameters of a payload type, unparsed (RFC 8866 §6.15). */
  public Optional<String> formatParameters(int payloadType) {
    return forPayloadType("fmtp", payloadType);
  }

  /** Length of sound per packet the describing side wants to receive, in ms, 1 to 1000. */
  public OptionalInt packetTime() {
    return milliseconds("ptime");
  }

  /** Most sound per packet the describing side can receive, in ms, 1 to 1000. */
  public OptionalInt maximumPacketTime() {
    return milliseconds("maxptime");
  }

  /** Where RTCP is received, if not at the port after RTP's (RFC 3605). */
  public Optional<RtcpTarget> rtcp() {
    return value("rtcp").flatMap(RtcpTarget::parse);
  }

  /** Whether RTP and RTCP may share a port (RFC 5761). */
  public boolean rtcpMultiplexed() {
    return has("rtcp-mux");
  }

  private Optional<String> forPayloadType(String name, int payloadType) {
    return values(name)
        .map(value -> value.strip().split("[ \t]+", 2))
        .filter(parts -> parts.length == 2 && Numbers.parse(parts[0], 127).orElse(-1) == payloadType)
        .map(parts -> parts[1])
        .findFirst();
  }

  /** Some phones send {@code ptime:20.0}; the fraction is dropped. */
  private OptionalInt milliseconds(String name) {
    String text = value(name).map(String::strip).orElse("");
    int point = text.indexOf('.');
    long time = Numbers.parse(point < 0 ? text : text.substring(0, point), 1_000).orElse(0);
    return time == 0 ? OptionalInt.empty() : OptionalInt.of((int) time);
  }
}
