package org.diapason.media.recording;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.diapason.core.media.RecordingFormat;
import org.diapason.core.media.RecordingOrder;

/**
 * A recording in the making: {@code NAME.part} until it is complete. It is locked as long as its writer lives, never
 * overwrites anything, and never follows a link that somebody laid in its way.
 *
 * @param file the part
 * @param channel locked; closed by who writes
 */
record PartFile(Path file, FileChannel channel) {
  static final String SUFFIX = ".part";
  /** Behind the end of any file: Windows keeps others from what is locked. */
  private static final long LOCK_AT = 1L << 62;
  private static final int MOST_OF_A_NAME = 9_999;

  /**
   * Makes the first that is free: {@code NAME}, {@code NAME (2)} and so on.
   *
   * @throws IOException if the folder can not be written
   */
  static PartFile create(RecordingOrder order) throws IOException {
    Path folder = made(order.folder()).toRealPath();
    for (int number = 1; number <= MOST_OF_A_NAME; number++) {
      Path target = folder.resolve(numbered(order.name(), number) + order.format().extension());
      if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        try {
          return create(target.resolveSibling(target.getFileName() + SUFFIX));
        } catch (FileAlreadyExistsException taken) {
          continue;
        }
      }
    }
    throw new FileAlreadyExistsException(order.name());
  }

  private static PartFile create(Path part) throws IOException {
    FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
        StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    lock(channel);
    return new PartFile(part, channel);
  }

  /** Whether nobody else has it; also if locks are unknown there. */
  static boolean lock(FileChannel channel) {
    try {
      return channel.tryLock(LOCK_AT, 1, false) != null;
    } catch (java.nio.channels.OverlappingFileLockException ours) {
      return false;
    } catch (IOException noLocksThere) {
      return true;
    }
  }

  /** What others say lies in it is nobody else's business. */
  private static Path made(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
      FileAttribute<?>[] mine = posix
          ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
          : new FileAttribute<?>[0];
      Files.createDirectories(folder, mine);
    }
    return folder;
  }

  private static String numbered(String name, int number) {
    return number == 1 ? name : name + " (" + number + ")";
  }

  /**
   * Gives a complete file its name, with a number if that has been taken meanwhile.
   *
   * @param part closed
   */
  static Path complete(Path part, RecordingFormat format) throws IOException {
    String name = part.getFileName().toString();
    String stem = name.substring(0, name.length() - SUFFIX.length() - format.extension().length());
    for (int number = 1; number <= MOST_OF_A_NAME; number++) {
      try {
        return rename(part, part.resolveSibling(numbered(stem, number) + format.extension()));
      } catch (FileAlreadyExistsException taken) {
        continue;
      }
    }
    throw new FileAlreadyExistsException(stem);
  }

  /** A second name first, since that fails when the name is taken; a rename would overwrite on POSIX systems. */
  private static Path rename(Path part, Path target) throws IOException {
    try {
      Files.createLink(target, part);
      Files.delete(part);
      return target;
    } catch (FileAlreadyExistsException taken) {
      if (Files.isSameFile(part, target)) { // killed between the two names
        Files.delete(part);
        return target;
      }
      throw taken;
    } catch (UnsupportedOperationException | FileSystemException noLinksThere) {
      return Files.move(part, target);
    }
  }
}
