package org.diapason.sip.guard;

import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a byte stream into messages (RFC 3261 §18.3) and keep-alives (RFC 5626 §3.5.1), within {@link Limits}: it never
 * holds more than one message, and it refuses a length before it waits for the bytes. Not thread-safe; one for each
 * connection.
 */
public final class StreamFramer {

  private static final int FIRST_SIZE = 4_096;
  /** Octets of line breaks that are looked through for a pong. */
  private static final int MOST_BREAKS = 64;

  private final Limits limits;
  private byte[] buffer = new byte[FIRST_SIZE];
  private int from;
  private int to;
  private int scanned;
  private volatile boolean pongDue;

  /** What came next in the stream. */
  public sealed interface Frame { }

  /** A whole message. */
  public record Message(byte[] bytes) implements Frame { }

  /** CR LF CR LF: the peer wants a pong. */
  public record Ping() implements Frame { }

  /** A single CR LF where one is due: the answer to our ping. */
  public record Pong() implements Frame { }

  /** The stream can not be followed any further: close it. */
  public record Broken(Refusal refusal) implements Frame { }

  public StreamFramer(Limits limits) {
    this.limits = limits;
  }

  /** Takes bytes as they came. */
  public void feed(byte[] bytes, int offset, int length) {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      scanned -= from;
      from = 0;
    }
    if (to + length > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(to + length, buffer.length * 2));
    }
    System.arraycopy(bytes, offset, buffer, to, length);
    to += length;
  }

  /** Notes that we pinged: the next CR LF is the pong. May be called from any thread. */
  public void pinged() {
    pongDue = true;
  }

  /** Whether a message has begun and not ended. Half a ping is no message. */
  public boolean midway() {
    return to - from > 2 || to > from && buffer[from] != '\r';
  }

  /** The next frame, empty until more bytes come. */
  public Optional<Frame> next() {
    while (lineBreakAt(from)) {
      if (pongDue && oddBreaks()) {
        pongDue = false;
        skip(2);
        return Optional.of(new Pong());
      }
      if (lineBreakAt(from + 2)) {
        skip(4);
        return Optional.of(new Ping());
      }
      if (to - from < 4 && (to - from == 2 || buffer[from + 2] == '\r')) {
        return Optional.empty();
      }
      skip(2);
    }
    int end = headerEnd();
    return end < 0 ? tooLong() : whole(end);
  }

  /** Two line breaks together are a ping even while a pong is due: many peers never answer ours and send their own. */
  private boolean oddBreaks() {
    int index = from;
    while (lineBreakAt(index) && index - from < MOST_BREAKS) {
      index += 2;
    }
    boolean halfOfOne = index == to - 1 && buffer[index] == '\r';
    return !halfOfOne && (index - from) % 4 == 2;
  }

  private boolean lineBreakAt(int index) {
    return index + 1 < to && buffer[index] == '\r' && buffer[index + 1] == '\n';
  }

  private Optional<Frame> tooLong() {
    if (to - from > limits.headerBytes()) {
      return broken(Refusal.HEADERS_TOO_LONG);
    }
    int line = to - 1;
    while (line > from && buffer[line - 1] != '\n') {
      line--;
    }
    return to - line > limits.lineBytes() + 2 ? broken(Refusal.LINE_TOO_LONG) : Optional.empty();
  }

  private Optional<Frame> whole(int end) {
    if (end - from > limits.headerBytes()) {
      return broken(Refusal.HEADERS_TOO_LONG);
    }
    HeaderWalk walk = new HeaderWalk(limits);
    for (int start = from; start < end - 2;) {
      int lineEnd = MessageScreen.lineEnd(buffer, start, end);
      Optional<Refusal> refused =
          lineEnd < 0 ? Optional.of(Refusal.BAD_CHARACTER) : walk.line(buffer, start, lineEnd);
      if (refused.isPresent()) {
        return broken(refused.get());
      }
      start = lineEnd + 2;
    }
    int length = end - from + Math.max(0, walk.contentLength());
    if (to - from < length) {
      return Optional.empty();
    }
    byte[] message = Arrays.copyOfRange(buffer, from, from + length);
    skip(length);
    return Optional.of(new Message(message));
  }

  /** Index after the empty line, -1 while it has not come. Remembers how far it looked. */
  private int headerEnd() {
    int index = Math.max(from, scanned - 3);
    for (; index + 3 < to; index++) {
      if (lineBreakAt(index) && lineBreakAt(index + 2)) {
        return index + 4;
      }
    }
    scanned = to;
    return -1;
  }

  private Optional<Frame> broken(Refusal refusal) {
    from = 0;
    to = 0;
    scanned = 0;
    buffer = new byte[0];
    return Optional.of(new Broken(refusal));
  }

  private void skip(int length) {
    from += length;
    scanned = from;
    if (from == to) {
      from = 0;
      to = 0;
      scanned = 0;
      if (buffer.length > limits.headerBytes()) {
        buffer = new byte[FIRST_SIZE];
      }
    }
  }
}
