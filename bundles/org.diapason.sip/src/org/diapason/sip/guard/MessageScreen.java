package org.diapason.sip.guard;

import java.util.Optional;

/**
 * Looks at the bytes of one whole message before the library parses them: strict line ends, bounds, a sound start line,
 * the headers of RFC 3261 §8.1.1 and no Via comment. Stateless and quick: one pass, nothing copied but header names.
 */
public final class MessageScreen {

  private final Limits limits;

  public MessageScreen(Limits limits) {
    this.limits = limits;
  }

  /**
   * @param bytes the message begins at {@code from} and ends before {@code to}
   * @return why it must not reach the parser, empty when it may
   */
  public Optional<Refusal> examine(byte[] bytes, int from, int to) {
    HeaderWalk walk = new HeaderWalk(limits);
    int start = from;
    while (start < to) {
      int end = lineEnd(bytes, start, to);
      if (end < 0) {
        return Optional.of(unfinished(bytes, start, to));
      }
      if (end == start) {
        return walk.finish(to - end - 2);
      }
      Optional<Refusal> refused = end - from > limits.headerBytes()
          ? Optional.of(Refusal.HEADERS_TOO_LONG)
          : walk.line(bytes, start, end);
      if (refused.isPresent()) {
        return refused;
      }
      start = end + 2;
    }
    return Optional.of(Refusal.INCOMPLETE);
  }

  private Refusal unfinished(byte[] bytes, int start, int to) {
    if (to - start > limits.lineBytes()) {
      return Refusal.LINE_TOO_LONG;
    }
    for (int index = start; index < to; index++) {
      if (bytes[index] == '\n' || (bytes[index] == '\r' && index + 1 < to)) {
        return Refusal.BAD_CHARACTER;
      }
    }
    return Refusal.INCOMPLETE;
  }

  /** Where the line's CR LF begins; -1 when there is none or a bare CR or LF comes first. */
  static int lineEnd(byte[] bytes, int start, int to) {
    for (int index = start; index < to; index++) {
      if (bytes[index] == '\n') {
        return -1;
      }
      if (bytes[index] == '\r') {
        return index + 1 < to && bytes[index + 1] == '\n' ? index : -1;
      }
    }
    return -1;
  }
}
