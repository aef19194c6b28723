package org.diapason.media.recording;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;

/** Watches the room that is left for a recording. */
final class FreeSpace {
  private static final long LOW_SECONDS = 600;
  private static final long NONE = 65_536;

  private final Path folder;
  private final FileStore store;
  private final long bytesPerSecond;

  private FreeSpace(Path folder, FileStore store, long bytesPerSecond) {
    this.folder = folder;
    this.store = store;
    this.bytesPerSecond = bytesPerSecond;
  }

  static FreeSpace in(Path folder, long bytesPerSecond) throws IOException {
    return new FreeSpace(folder, Files.getFileStore(folder), bytesPerSecond);
  }

  /** What to tell while there is room for some minutes only. */
  Optional<Problem> warning() throws IOException {
    long seconds = store.getUsableSpace() / bytesPerSecond;
    return seconds < LOW_SECONDS
        ? Optional.of(Problem.of(ProblemCode.RECORDING_SPACE_LOW, folder, seconds / 60 + 1)) : Optional.empty();
  }

  /** Why a file could not be written. */
  Problem reason(Path file, IOException failure) {
    try {
      if (store.getUsableSpace() < NONE) {
        return Problem.of(ProblemCode.RECORDING_DISK_FULL, folder);
      }
    } catch (IOException gone) {
      failure.addSuppressed(gone);
    }
    return Reel.problem(file, failure);
  }
}
