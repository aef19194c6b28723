package org.diapason.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.bridge.SLF4JBridgeHandler;

class RotatingLogTest {

  private final PrintStream console = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final LoggerContext context = new LoggerContext();
  private final RotatingLog log = new RotatingLog(context);
  private final Logger logger = context.getLogger("org.diapason.test");

  @TempDir
  Path state;

  @BeforeEach
  void begin() {
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    context.setMDCAdapter(new LogbackMDCAdapter());
    log.begin();
  }

  @AfterEach
  void end() {
    context.stop();
    SLF4JBridgeHandler.uninstall();
    System.setErr(console);
  }

  @Test
  void theConsoleShowsErrorsOnly() {
    logger.warn("a warning");
    logger.error("an error");

    assertThat(printed()).isEqualToNormalizingNewlines("diapason: an error\n");
  }

  @Test
  void theFileHoldsFactsButNoDetails() throws IOException {
    log.keepIn(state);
    logger.debug("a detail");
    logger.info("a fact");

    assertThat(file()).contains("a fact").doesNotContain("a detail");
    assertThat(printed()).isEmpty();
  }

  @Test
  void theFirstFolderStays() throws IOException {
    log.keepIn(state);
    log.keepIn(state.resolve("other"));
    logger.info("a fact");

    assertThat(file()).containsOnlyOnce("a fact");
    assertThat(state.resolve("other")).doesNotExist();
  }

  @Test
  void chattyLibrariesAreHeardFromWarningsUp() throws IOException {
    log.keepIn(state);
    context.getLogger("org.jitsi.impl").info("every packet");
    context.getLogger("org.jitsi.impl").warn("a warning");

    assertThat(file()).contains("a warning").doesNotContain("every packet");
  }

  @Test
  void levelsHoldForJavaUtilLoggingToo() {
    assertThat(java.util.logging.Logger.getLogger("org.jitsi").isLoggable(Level.INFO)).isFalse();
    assertThat(java.util.logging.Logger.getLogger("org.jitsi").isLoggable(Level.WARNING)).isTrue();
    assertThat(java.util.logging.Logger.getLogger("").getHandlers()).hasOnlyElementsOfType(SLF4JBridgeHandler.class);
  }

  @Test
  void nobodyOutsideWritesALineOfTheirOwn() throws IOException {
    log.keepIn(state);
    logger.info("phrase={}", "Busy\r\n2026-01-01 INFO forged\u001b[31m");

    assertThat(file().lines()).hasSize(1);
    assertThat(file()).doesNotContain("\u001b");
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldAndTheProgramGoesOn() throws IOException {
    Files.writeString(state.resolve("logs"), "in the way");
    log.keepIn(state);
    logger.info("a fact");

    assertThat(printed()).startsWith("diapason: The log cannot be kept").hasLineCount(1);
  }

  @Test
  void onlyTheOwnerReadsIt() throws IOException {
    Assumptions.assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    log.keepIn(state);

    assertThat(Files.getPosixFilePermissions(state.resolve("logs"))).containsExactlyInAnyOrder(
        PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
  }

  @Test
  void oldLinesAreForgottenInTheEnd() throws IOException {
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(new LogFile(state.resolve("logs"), 2_000).open(context));
    for (int i = 0; i < 2_000; i++) {
      logger.info("line {}", i);
    }

    try (Stream<Path> files = Files.list(state.resolve("logs"))) {
      assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("diapason.log",
          "diapason.1.log", "diapason.2.log", "diapason.3.log", "diapason.4.log");
    }
    assertThat(Files.size(state.resolve("logs/diapason.1.log"))).isLessThan(2_500);
    assertThat(file() + Files.readString(state.resolve("logs/diapason.1.log"))).contains("line 1999");
  }

  private String file() throws IOException {
    return Files.readString(state.resolve("logs").resolve("diapason.log"));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
