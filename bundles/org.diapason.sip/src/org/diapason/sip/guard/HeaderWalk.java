package org.diapason.sip.guard;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Follows the lines of one header section and notes what it has seen. */
final class HeaderWalk {

  private static final Optional<Refusal> FINE = Optional.empty();

  private final Limits limits;
  private final Set<KnownHeader> seen = EnumSet.noneOf(KnownHeader.class);
  private Optional<KnownHeader> current = Optional.empty();
  private int lines;
  private int contentLength = -1;

  HeaderWalk(Limits limits) {
    this.limits = limits;
  }

  /** Takes the next line, not empty, without its end. */
  Optional<Refusal> line(byte[] bytes, int start, int end) {
    if (end - start > limits.lineBytes()) {
      return Optional.of(Refusal.LINE_TOO_LONG);
    }
    if (!printable(bytes, start, end)) {
      return Optional.of(Refusal.BAD_CHARACTER);
    }
    if (lines++ == 0) {
      String startLine = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      return StartLine.isSound(startLine) ? FINE : Optional.of(Refusal.BAD_START_LINE);
    }
    if (lines > limits.headers()) {
      return Optional.of(Refusal.TOO_MANY_HEADERS);
    }
    return bytes[start] == ' ' || bytes[start] == '\t' ? folded(bytes, start, end) : header(bytes, start, end);
  }

  /**
   * The empty line has come.
   *
   * @param body bytes that follow it
   */
  Optional<Refusal> finish(int body) {
    if (!seen.containsAll(KnownHeader.REQUIRED)) {
      return Optional.of(Refusal.MISSING_HEADER);
    }
    if (body > limits.bodyBytes() || contentLength > limits.bodyBytes()) {
      return Optional.of(Refusal.BODY_TOO_LONG);
    }
    return contentLength > body ? Optional.of(Refusal.BAD_CONTENT_LENGTH) : FINE;
  }

  /** Content-Length as read so far, -1 when none has come. */
  int contentLength() {
    return contentLength;
  }

  private Optional<Refusal> folded(byte[] bytes, int start, int end) {
    if (blank(bytes, start, end)) {
      return Optional.of(Refusal.BAD_CHARACTER);
    }
    if (current.filter(KnownHeader.CONTENT_LENGTH::equals).isPresent()) {
      return Optional.of(Refusal.BAD_CONTENT_LENGTH);
    }
    return lines == 2 ? Optional.of(Refusal.BAD_HEADER) : value(bytes, start, end);
  }

  private Optional<Refusal> header(byte[] bytes, int start, int end) {
    int colon = start;
    while (colon < end && bytes[colon] != ':') {
      colon++;
    }
    int nameEnd = colon;
    while (nameEnd > start && (bytes[nameEnd - 1] == ' ' || bytes[nameEnd - 1] == '\t')) {
      nameEnd--;
    }
    if (colon == end || nameEnd == start || !StartLine.isToken(bytes, start, nameEnd)) {
      return Optional.of(Refusal.BAD_HEADER);
    }
    current = KnownHeader.named(new String(bytes, start, nameEnd - start, StandardCharsets.US_ASCII));
    if (current.isPresent() && !seen.add(current.get()) && current.get().once()) {
      return Optional.of(current.get() == KnownHeader.CONTENT_LENGTH
          ? Refusal.BAD_CONTENT_LENGTH
          : Refusal.REPEATED_HEADER);
    }
    return value(bytes, colon + 1, end);
  }

  private Optional<Refusal> value(byte[] bytes, int start, int end) {
    if (current.isEmpty()) {
      return FINE;
    }
    return switch (current.get()) {
      case VIA -> contains(bytes, start, end, '(') ? Optional.of(Refusal.VIA_COMMENT) : FINE;
      case CONTENT_LENGTH -> length(new String(bytes, start, end - start, StandardCharsets.US_ASCII).trim());
      case FROM, TO, CALL_ID, CSEQ, MAX_FORWARDS -> blank(bytes, start, end) ? Optional.of(Refusal.BAD_HEADER) : FINE;
    };
  }

  private Optional<Refusal> length(String digits) {
    if (digits.isEmpty() || digits.length() > 10 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(Refusal.BAD_CONTENT_LENGTH);
    }
    long length = Long.parseLong(digits);
    if (length > limits.bodyBytes()) {
      return Optional.of(Refusal.BODY_TOO_LONG);
    }
    contentLength = (int) length;
    return FINE;
  }

  private static boolean printable(byte[] bytes, int start, int end) {
    for (int index = start; index < end; index++) {
      // Bytes above 127 are UTF-8 and negative here.
      if (bytes[index] >= 0 && (bytes[index] < ' ' && bytes[index] != '\t' || bytes[index] == 0x7f)) {
        return false;
      }
    }
    return true;
  }

  private static boolean blank(byte[] bytes, int start, int end) {
    for (int index = start; index < end; index++) {
      if (bytes[index] != ' ' && bytes[index] != '\t') {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(byte[] bytes, int start, int end, char wanted) {
    for (int index = start; index < end; index++) {
      if (bytes[index] == wanted) {
        return true;
      }
    }
    return false;
  }
}
