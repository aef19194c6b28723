package org.diapason.media.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines collected of one level, the session or a media line, in whatever order they come. */
final class Section {
  private Optional<Connection> connection = Optional.empty();
  private final List<Bandwidth> bandwidths = new ArrayList<>();
  private final List<Timing> times = new ArrayList<>();
  private final List<Attribute> attributes = new ArrayList<>();
  private final List<Line> others = new ArrayList<>();

  void attribute(String value) {
    attributes.add(Attribute.parse(value));
  }

  void other(char type, String value) {
    others.add(new Line(type, value));
  }

  /** Takes a connection; further ones (multicast layers) are kept as they are. False if it is none. */
  boolean connection(String value) {
    Optional<Connection> parsed = parseConnection(Words.of(value), 0);
    if (connection.isPresent()) {
      other('c', value);
    } else {
      connection = parsed;
    }
    return parsed.isPresent();
  }

  void bandwidth(String value) {
    int colon = value.indexOf(':');
    String type = colon < 0 ? "" : value.substring(0, colon).strip();
    long amount = Numbers.parse(value.substring(colon + 1).strip(), Long.MAX_VALUE).orElse(-1);
    if (amount < 0 || Words.of(type).size() != 1) {
      other('b', value);
    } else {
      bandwidths.add(new Bandwidth(type, amount));
    }
  }

  void timing(String value) {
    List<String> words = Words.of(value);
    long start = words.size() == 2 ? Numbers.parse(words.get(0), Long.MAX_VALUE).orElse(-1) : -1;
    long stop = words.size() == 2 ? Numbers.parse(words.get(1), Long.MAX_VALUE).orElse(-1) : -1;
    if (start < 0 || stop < 0) {
      other('t', value);
    } else {
      times.add(new Timing(start, stop));
    }
  }

  SessionDescription session(Origin origin, String name, List<MediaDescription> media) {
    return new SessionDescription(
        origin, name, connection, bandwidths, times, new Attributes(attributes), media, others);
  }

  MediaDescription media(MediaLine line) {
    return new MediaDescription(line.kind(), line.port(), line.portCount(), line.protocol(), line.formats(), connection,
        bandwidths, new Attributes(attributes), others);
  }

  /** Reads network type, address type and address, the last words of {@code c=} and {@code o=}. */
  static Optional<Connection> parseConnection(List<String> words, int from) {
    if (words.size() != from + 3 || !words.get(from).equalsIgnoreCase("IN")) {
      return Optional.empty();
    }
    return AddressFamily.parse(words.get(from + 1)).map(family -> new Connection(family, words.get(from + 2)));
  }
}
