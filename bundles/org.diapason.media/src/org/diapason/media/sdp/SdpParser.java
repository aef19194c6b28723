package org.diapason.media.sdp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads descriptions. Tolerant of what phones send (lines ended by LF alone, blank lines, any order of lines after the
 * first, missing {@code s=} and {@code t=}, unknown lines and attributes) and strict in what calls depend on.
 */
public final class SdpParser {
  /** Longest body read, in octets. */
  public static final int MAX_OCTETS = 65_536;
  /** Longest line read, in characters, its type included. */
  public static final int MAX_LINE = 4_096;
  /** Most media lines. */
  public static final int MAX_MEDIA = 32;
  /** Most attributes of all levels together. */
  public static final int MAX_ATTRIBUTES = 512;

  private final Section session = new Section();
  private final List<MediaDescription> media = new ArrayList<>();
  private Optional<Origin> origin = Optional.empty();
  private String name = "-";
  private Section current = session;
  private Optional<MediaLine> openMedia = Optional.empty();
  private int attributes;
  private boolean versionSeen;
  private String problem = "";

  private SdpParser() {}

  /** Parses a body. Never throws, whatever the octets are. */
  public static ParsedSdp parse(byte[] body) {
    if (body.length > MAX_OCTETS) {
      return new ParsedSdp.Malformed(0, "body too long");
    }
    return new SdpParser().read(new String(body, StandardCharsets.UTF_8));
  }

  private ParsedSdp read(String text) {
    int number = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      number++;
      line(text.substring(start, stop > start && text.charAt(stop - 1) == '\r' ? stop - 1 : stop));
      if (!problem.isEmpty()) {
        return new ParsedSdp.Malformed(number, problem);
      }
      start = stop + 1;
    }
    closeMedia();
    return origin.<ParsedSdp>map(by -> new ParsedSdp.Valid(session.session(by, name, media)))
        .orElseGet(() -> new ParsedSdp.Malformed(0, "no origin"));
  }

  private void line(String line) {
    if (line.isBlank()) {
      return;
    }
    if (line.length() > MAX_LINE) {
      problem = "line too long";
    } else if (!LineText.isLine(line)) {
      problem = "control character";
    } else if (line.length() < 2 || line.charAt(1) != '=' || line.charAt(0) <= ' ' || line.charAt(0) > '~') {
      problem = "not a line of SDP";
    } else if (!versionSeen) {
      version(line);
    } else {
      field(line.charAt(0), line.substring(2));
    }
  }

  private void version(String line) {
    versionSeen = line.stripTrailing().equals("v=0");
    if (!versionSeen) {
      problem = "does not begin with version 0";
    }
  }

  private void field(char type, String value) {
    switch (type) {
      case 'v' -> problem = "second version";
      case 'o' -> origin(value);
      case 's' -> name = value;
      case 'c' -> problem = current.connection(value) ? "" : "connection unreadable";
      case 'b' -> current.bandwidth(value);
      case 't' -> session.timing(value);
      case 'a' -> attribute(value);
      case 'm' -> media(value);
      default -> current.other(type, value);
    }
  }

  private void origin(String value) {
    List<String> words = Words.of(value);
    Optional<Connection> address = words.size() == 6 ? Section.parseConnection(words, 3) : Optional.empty();
    if (origin.isPresent()) {
      problem = "second origin";
    } else if (address.isEmpty()) {
      problem = "origin unreadable";
    } else {
      origin = Optional.of(new Origin(words.get(0), words.get(1), words.get(2), address.get()));
    }
  }

  private void attribute(String value) {
    attributes++;
    if (attributes > MAX_ATTRIBUTES) {
      problem = "too many attributes";
    } else {
      current.attribute(value);
    }
  }

  private void media(String value) {
    closeMedia();
    if (media.size() == MAX_MEDIA) {
      problem = "too many media";
      return;
    }
    switch (MediaLine.parse(value)) {
      case MediaLine.Read.Fields(MediaLine line) -> {
        openMedia = Optional.of(line);
        current = new Section();
      }
      case MediaLine.Read.Wrong(String reason) -> problem = reason;
    }
  }

  private void closeMedia() {
    openMedia.ifPresent(line -> media.add(current.media(line)));
    openMedia = Optional.empty();
  }
}
