package org.diapason.core.media;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What to record and where to. The file gets the name, a number when that is taken, and the extension of the format.
 *
 * @param folder made when missing
 * @param name without extension: one part of a path, legal on every system, at most {@value #MOST_BYTES} bytes of UTF-8,
 *     so that number and extension keep it within 200
 */
public record RecordingOrder(Path folder, String name, RecordingFormat format, RecordingChannels channels) {

  /** Bytes of UTF-8 in a name. */
  public static final int MOST_BYTES = 188;

  /** Refuses a name that could lead out of the folder, whoever made it. */
  public RecordingOrder {
    boolean safe = !name.isEmpty() && !name.startsWith(".")
        && name.chars().noneMatch(c -> c < ' ' || c == '/' || c == '\\')
        && name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    if (!safe) {
      throw new IllegalArgumentException("name of a recording");
    }
  }
}
