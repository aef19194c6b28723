package org.diapason.media.sdp;

import java.util.List;

/** The fields of an {@code m=} line itself. */
record MediaLine(String kind, int port, int portCount, String protocol, List<String> formats) {
  /** Result of reading the line: the fields, or what is wrong with it. */
  sealed interface Read {
    record Fields(MediaLine line) implements Read {}

    record Wrong(String reason) implements Read {}
  }

  static Read parse(String value) {
    List<String> words = Words.of(value);
    if (words.size() < 3) {
      return new Read.Wrong("media line too short");
    }
    String[] ports = words.get(1).split("/", -1);
    long port = Numbers.parse(ports[0], 65_535).orElse(-1);
    long count = ports.length == 1 ? 1 : Numbers.parse(ports[1], 65_535).orElse(0);
    if (port < 0 || count < 1 || ports.length > 2) {
      return new Read.Wrong("port out of range");
    }
    List<String> formats = words.subList(3, words.size());
    if (Profile.parse(words.get(2)) != Profile.OTHER && !formats.stream().allMatch(MediaLine::isPayloadType)) {
      return new Read.Wrong("payload type out of range");
    }
    return new Read.Fields(new MediaLine(words.get(0), (int) port, (int) count, words.get(2), formats));
  }

  private static boolean isPayloadType(String format) {
    return Numbers.parse(format, 127).isPresent();
  }
}
