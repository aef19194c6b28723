package org.diapason.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small file of the state folder that is replaced as a whole: whatever happens in between, the old or the new
 * content is found later. The content before the last replacement is kept beside it as {@code .bak}. Readable by its
 * owner only, where the file system knows owners. Not thread-safe.
 */
final class AtomicFile {

  private static final Logger LOG = LoggerFactory.getLogger(AtomicFile.class);
  private static final int LARGEST = 16 << 20;
  private static final int MOST_SET_ASIDE = 99;
  private static final Set<OpenOption> ANEW =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);

  private final Path path;
  private final Path backup;
  private final Path next;

  AtomicFile(Path path) {
    this.path = path.toAbsolutePath();
    backup = sibling(".bak");
    next = sibling(".new");
  }

  Path path() {
    return path;
  }

  /** The content, or empty when there is no such file; at most 16 MiB. */
  Optional<byte[]> read() throws IOException {
    return read(path);
  }

  /** The content before the last replacement, or empty when there is none. */
  Optional<byte[]> readBackup() throws IOException {
    return read(backup);
  }

  /**
   * Replaces the content; it is on the disk when this returns.
   *
   * @throws IOException when it could not be written; the old content is then still there, under its name or as backup
   */
  void replace(byte[] content) throws IOException {
    makeFolder();
    write(next, content);
    // Between the two renames only the backup has a name, which is why readers turn to it without a word.
    if (Files.exists(path)) {
      rename(path, backup);
    }
    rename(next, path);
    force(path.getParent());
  }

  /**
   * Takes a damaged file out of the way so that somebody can look at it: {@code settings.json} becomes
   * {@code settings.damaged-1}, or the next free number.
   */
  void setAside() {
    String name = path.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    int number = 1;
    while (number < MOST_SET_ASIDE && Files.exists(path.resolveSibling(name + ".damaged-" + number))) {
      number++;
    }
    try {
      rename(path, path.resolveSibling(name + ".damaged-" + number));
    } catch (IOException e) {
      LOG.warn("Damaged file stays where it is: {} ({})", path.getFileName(), e.toString());
    }
  }

  /** Makes an empty file that only its owner can read; one that exists is emptied. */
  static void makePrivate(Path file) throws IOException {
    Files.deleteIfExists(file);
    write(file, new byte[0]);
  }

  /** Why a file could not be read or written, in words. */
  static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "access denied";
      case FileSystemException failed when failed.getReason() != null -> failed.getReason();
      case FileSystemException failed -> failed.getClass().getSimpleName();
      default -> String.valueOf(e.getMessage());
    };
  }

  private void makeFolder() throws IOException {
    Path folder = path.getParent();
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
    }
  }

  private Path sibling(String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }

  private static Optional<byte[]> read(Path file) throws IOException {
    try {
      if (Files.size(file) > LARGEST) {
        throw new IOException("larger than " + LARGEST + " bytes");
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, ANEW, ownerOnly(file, "rw-------"))) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Without this a rename may be undone by a power cut. Windows opens no folders and needs none of it. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debug("Folder cannot be forced to disk: {}", e.toString());
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file, String permissions) {
    boolean posix = Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
    return posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
        : new FileAttribute<?>[0];
  }
}
