package org.diapason.media.recording;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.diapason.core.media.RecordingFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Completes recordings whose writer was killed or lost its disk. */
public final class Leftovers {
  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

  private Leftovers() {}

  /**
   * Looks for them in a folder; those that a living writer holds, and those that are no recordings, stay as they are.
   *
   * @param before parts changed later are of this run
   * @return the complete files
   */
  public static List<Path> complete(Path folder, Instant before) {
    List<Path> completed = new ArrayList<>();
    for (RecordingFormat format : RecordingFormat.values()) {
      for (Path part : parts(folder, format, before)) {
        complete(part, format, completed);
      }
    }
    return completed;
  }

  private static List<Path> parts(Path folder, RecordingFormat format, Instant before) {
    List<Path> parts = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found =
          Files.newDirectoryStream(folder, "*" + format.extension() + PartFile.SUFFIX)) {
        for (Path part : found) {
          BasicFileAttributes is =
              Files.readAttributes(part, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
          if (is.isRegularFile() && is.lastModifiedTime().toInstant().isBefore(before)) {
            parts.add(part);
          }
        }
      } catch (IOException unreadable) {
        LOG.warn("Recordings can not be looked through: cause={}", Reel.reason(unreadable));
      }
    }
    return parts;
  }

  private static void complete(Path part, RecordingFormat format, List<Path> completed) {
    try {
      if (repair(part, format)) {
        completed.add(PartFile.complete(part, format));
        LOG.info("Recording of an earlier run completed: format={}", format);
      }
    } catch (IOException unusable) {
      LOG.warn("Recording of an earlier run left as it is: cause={}", Reel.reason(unusable));
    }
  }

  private static boolean repair(Path part, RecordingFormat format) throws IOException {
    try (FileChannel file = FileChannel.open(
        part, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      return PartFile.lock(file)
          && (format == RecordingFormat.WAV ? WavRepair.repair(file) : OpusRepair.repair(file));
    }
  }
}
