package org.diapason.remote.rpc;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads lines of bounded length, so that an endless one costs no memory. */
final class LineReader {

  /** Octets. */
  static final int LONGEST = 262_144;

  /** Stands for a line that was skipped because it was longer. */
  static final String TOO_LONG = "\u0000";

  private final InputStream in;

  LineReader(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** The next line without its end; empty at the end of the input. A last line without end counts. */
  Optional<String> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    int octet = in.read();
    if (octet < 0) {
      return Optional.empty();
    }
    for (; octet >= 0 && octet != '\n'; octet = in.read()) {
      tooLong |= line.size() >= LONGEST;
      if (!tooLong) {
        line.write(octet);
      }
    }
    return Optional.of(tooLong ? TOO_LONG : line.toString(StandardCharsets.UTF_8).stripTrailing());
  }
}
