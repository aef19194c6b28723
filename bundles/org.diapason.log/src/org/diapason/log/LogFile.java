package org.diapason.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * {@code diapason.log} and its predecessors {@code diapason.1.log} to {@code diapason.4.log}, which hold 25 MB at most. The folder
 * is readable by its owner only, for the log names whom one telephones with.
 */
final class LogFile {

  /** Control characters become blanks, so that nobody from outside writes a line of their own. */
  private static final String PATTERN =
      "%d{\"yyyy-MM-dd'T'HH:mm:ss.SSSXXX\"} %-5level [%thread] %logger{20} %replace(%msg){'\\p{Cntrl}', ' '}%n%ex";
  private static final int PREDECESSORS = 4;
  private static final long LARGEST = 5 * FileSize.MB_COEFFICIENT;

  private final Path folder;
  private final long largest;

  LogFile(Path folder) {
    this(folder, LARGEST);
  }

  /** With files of another size in octets, as a test wants. */
  LogFile(Path folder, long largest) {
    this.folder = folder;
    this.largest = largest;
  }

  RollingFileAppender<ILoggingEvent> open(LoggerContext context) throws IOException {
    Path made = Files.createDirectories(folder, owners());
    RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
    file.setContext(context);
    file.setFile(made.resolve("diapason.log").toString());
    file.setEncoder(Lines.encoder(context, PATTERN));
    file.setTriggeringPolicy(size(context));
    file.setRollingPolicy(window(context, file));
    file.start();
    if (!file.isStarted()) {
      throw new IOException(made + " cannot be written");
    }
    return file;
  }

  private SizeBasedTriggeringPolicy<ILoggingEvent> size(LoggerContext context) {
    SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
    size.setContext(context);
    size.setMaxFileSize(new FileSize(largest));
    size.setCheckIncrement(Duration.buildByMilliseconds(0)); // its own minute lets a storm fill the disk
    size.start();
    return size;
  }

  private FixedWindowRollingPolicy window(LoggerContext context, RollingFileAppender<ILoggingEvent> file) {
    FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
    window.setContext(context);
    window.setParent(file);
    window.setFileNamePattern(folder.resolve("diapason.%i.log").toString());
    window.setMinIndex(1);
    window.setMaxIndex(PREDECESSORS);
    window.start();
    return window;
  }

  private static FileAttribute<?>[] owners() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
        : new FileAttribute<?>[0];
  }
}
