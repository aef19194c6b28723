package org.diapason.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.storage.StateFolder.DOMAIN;
import static org.diapason.storage.StateFolder.PASSWORD;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class SecretsTest {

  private static final String CANARY = "canary-7f3kq9-ünïcode";

  @TempDir
  Path temporary;

  private StateFolder folder;
  private int starts;

  @BeforeEach
  void place() {
    folder = new StateFolder(temporary.resolve("state of Jörg"));
  }

  /** What a phone does with its secrets from its start to its end. */
  private interface Session {
    void use(Secrets secrets) throws Exception;
  }

  private void start(Session session) throws Exception {
    try (Equinox equinox = new Equinox(temporary.resolve("run-" + ++starts))) {
      session.use(equinox.provider().open(folder.path, folder.events).secrets());
    }
  }

  private void expectAtNextStart(String secret) throws Exception {
    start(secrets -> assertThat(secrets.read(PASSWORD)).contains(secret));
  }

  @Test
  void secretSurvivesTheEnd() throws Exception {
    start(secrets -> secrets.write(PASSWORD, CANARY));

    expectAtNextStart(CANARY);
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void secretIsFoundInNoFile() throws Exception {
    start(secrets -> secrets.write(PASSWORD, CANARY));
    start(secrets -> secrets.write(PASSWORD, CANARY));

    byte[] bytes = CANARY.getBytes(StandardCharsets.UTF_8);
    List<String> forms = List.of(CANARY, Base64.getEncoder().encodeToString(bytes).replaceAll("=+$", ""),
        Base64.getEncoder().encodeToString(CANARY.getBytes(StandardCharsets.UTF_16LE)).replaceAll("=+$", ""));
    try (Stream<Path> files = Files.walk(temporary)) {
      assertThat(files.filter(Files::isRegularFile)).hasSizeGreaterThan(3)
          .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
              .doesNotContain(forms).doesNotContain(new String(bytes, StandardCharsets.ISO_8859_1)));
    }
  }

  @Test
  void secretIsFoundInNoLog() throws Exception {
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.setLevel(Level.TRACE);
    root.addAppender(log);
    try {
      secretThatCannotBeStoredIsToldAndHeldUntilTheEnd();
    } finally {
      root.detachAppender(log);
      root.setLevel(before);
    }
    assertThat(log.list).isNotEmpty()
        .noneMatch(event -> event.getFormattedMessage().contains("canary"));
  }

  @Test
  void onlyTheOwnerCanReadKeyAndSecrets() throws Exception {
    start(secrets -> secrets.write(PASSWORD, CANARY));

    try (Stream<Path> files = Files.list(folder.path)) {
      assertThat(files).extracting(file -> file.getFileName() + " "
          + PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .containsExactlyInAnyOrder("secrets rw-------", "secrets.key rw-------");
    }
  }

  @Test
  void emptySecretRemoves() throws Exception {
    start(secrets -> {
      secrets.write(PASSWORD, CANARY);
      secrets.write(DOMAIN, "other");
      secrets.write(PASSWORD, "");
      assertThat(secrets.read(PASSWORD)).isEmpty();
    });

    start(secrets -> {
      assertThat(secrets.read(PASSWORD)).isEmpty();
      assertThat(secrets.read(DOMAIN)).contains("other");
    });
  }

  @Test
  void removingWhatIsNotThereHarmsNothing() throws Exception {
    start(secrets -> secrets.write(PASSWORD, CANARY));
    start(secrets -> secrets.write(DOMAIN, ""));

    expectAtNextStart(CANARY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage", "a=\\u12"})
  void damagedFileIsSetAsideAndTheBackupRead(String damage) throws Exception {
    start(secrets -> {
      secrets.write(PASSWORD, CANARY);
      secrets.write(DOMAIN, "later");
    });
    Files.writeString(folder.path.resolve("secrets"), damage);

    expectAtNextStart(CANARY);
    assertThat(folder.path.resolve("secrets.damaged-1")).hasContent(damage);
  }

  @Test
  void halfWrittenWorkingCopyIsIgnored() throws Exception {
    start(secrets -> secrets.write(PASSWORD, CANARY));
    Files.writeString(folder.path.resolve("secrets.work"), "org.ecl");

    expectAtNextStart(CANARY);
  }

  @Test
  void lostKeyMeansThatSecretsAreEnteredAgain() throws Exception {
    start(secrets -> secrets.write(PASSWORD, CANARY));
    Files.delete(folder.path.resolve("secrets.key"));

    start(secrets -> {
      assertThat(secrets.read(PASSWORD)).isEmpty();
      assertThat(secrets.read(PASSWORD)).isEmpty();
      assertUnreadable("damaged, or encrypted with another key");
      secrets.write(PASSWORD, "again");
      assertThat(secrets.read(PASSWORD)).contains("again");
    });
    expectAtNextStart("again");
    assertThat(folder.problems()).hasSize(1);
  }

  @Test
  void aChangedEntryIsToldAndYieldsNoOtherSecret() throws Exception {
    start(secrets -> secrets.write(PASSWORD, CANARY));
    String stored = Files.readString(folder.path.resolve("secrets"));
    // in the first block of the cipher text, where no padding betrays it
    int at = stored.indexOf(',', stored.indexOf("account.password@work")) + 1;
    Files.writeString(folder.path.resolve("secrets"),
        stored.substring(0, at) + (stored.charAt(at) == 'A' ? 'B' : 'A') + stored.substring(at + 1));

    start(secrets -> {
      assertThat(secrets.read(PASSWORD)).isEmpty();
      assertThat(secrets.unreadable(PASSWORD)).contains(folder.lastProblem());
      secrets.write(PASSWORD, "entered again");
      assertThat(secrets.unreadable(PASSWORD)).isEmpty();
    });

    assertUnreadable("damaged, or encrypted with another key");
  }

  @Test
  void aDamagedFileWithoutBackupIsToldWhenASecretIsWanted() throws Exception {
    start(secrets -> secrets.write(PASSWORD, CANARY));
    Files.writeString(folder.path.resolve("secrets"), "garbage");
    Files.deleteIfExists(folder.path.resolve("secrets.bak"));

    start(secrets -> assertThat(secrets.read(PASSWORD)).isEmpty());

    assertUnreadable("damaged, and there is no backup");
  }

  @Test
  void whereNothingWasStoredNothingIsUnreadable() throws Exception {
    start(secrets -> assertThat(secrets.read(PASSWORD)).isEmpty());

    assertThat(folder.problems()).isEmpty();
  }

  private void assertUnreadable(String reason) {
    assertThat(folder.problems()).containsExactly(ProblemCode.SECRET_UNREADABLE);
    assertThat(folder.lastProblem().arguments()).containsExactly(folder.path.resolve("secrets").toString(), reason);
    assertThat(folder.lastProblem().subject()).isEqualTo(PASSWORD.toString());
  }

  @Test
  void secretThatCannotBeStoredIsToldAndHeldUntilTheEnd() throws Exception {
    start(secrets -> secrets.write(PASSWORD, CANARY));
    Path obstacle = Files.createDirectories(folder.path.resolve("secrets.new"));

    start(secrets -> {
      secrets.write(PASSWORD, "newer-canary");
      assertThat(secrets.read(PASSWORD)).contains("newer-canary");
    });
    assertThat(folder.problems()).containsExactly(ProblemCode.SECRET_NOT_STORED);
    assertThat(folder.lastProblem().subject()).isEqualTo(PASSWORD.toString());
    assertThat(folder.lastProblem().arguments()).noneMatch(text -> text.contains("newer-canary"));
    Files.delete(obstacle);
    expectAtNextStart(CANARY);
  }

  @Test
  void removalThatFailedIsDoneByTheNextOne() throws Exception {
    start(secrets -> {
      secrets.write(PASSWORD, CANARY);
      Path obstacle = Files.createDirectories(folder.path.resolve("secrets.new"));
      secrets.write(PASSWORD, "");
      Files.delete(obstacle);
      secrets.write(PASSWORD, "");
    });

    start(secrets -> assertThat(secrets.read(PASSWORD)).isEmpty());
  }

  @Test
  void folderThatCannotBeWrittenIsStillRead() throws Exception {
    start(secrets -> secrets.write(PASSWORD, CANARY));
    Files.createDirectories(folder.path.resolve("secrets.work").resolve("in the way"));

    start(secrets -> {
      assertThat(secrets.read(PASSWORD)).contains(CANARY);
      secrets.write(DOMAIN, "new");
    });
    assertThat(folder.problems()).containsExactly(ProblemCode.SECRET_NOT_STORED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%41", "a#b", "a?b"})
  void folderWithANameThatTheLibraryMistakesIsTold(String name) throws Exception {
    folder = new StateFolder(temporary.resolve(name));

    start(secrets -> {
      secrets.write(PASSWORD, CANARY);
      assertThat(secrets.read(PASSWORD)).contains(CANARY);
    });
    assertThat(folder.problems()).containsExactly(ProblemCode.SECRET_NOT_STORED);
  }

  @Test
  void folderThatBecomesWritableStoresAgain() throws Exception {
    start(secrets -> secrets.write(PASSWORD, CANARY));
    Path obstacle = Files.createDirectories(folder.path.resolve("secrets.work").resolve("in the way"));

    start(secrets -> {
      assertThat(secrets.read(PASSWORD)).contains(CANARY);
      Files.delete(obstacle);
      secrets.write(DOMAIN, "new");
    });
    assertThat(folder.problems()).isEmpty();
    start(secrets -> assertThat(secrets.read(DOMAIN)).contains("new"));
    expectAtNextStart(CANARY);
  }

  @Test
  void folderThatCannotBeMadeIsNoObstacle() throws Exception {
    folder = new StateFolder(Files.createFile(temporary.resolve("file")).resolve("state"));

    start(secrets -> {
      assertThat(secrets.read(PASSWORD)).isEmpty();
      secrets.write(PASSWORD, CANARY);
      assertThat(secrets.read(PASSWORD)).contains(CANARY);
    });
    assertThat(folder.problems()).containsExactly(ProblemCode.SECRET_NOT_STORED);
  }

  @Test
  void protectionOfTheSystemThatDoesNotAnswerIsReplacedByTheKey() throws Exception {
    String name = System.setProperty("os.name", "Windows in this test only"); // no provider fragment is installed
    try {
      start(secrets -> secrets.write(PASSWORD, CANARY));
    } finally {
      System.setProperty("os.name", name);
    }

    expectAtNextStart(CANARY);
    assertNowhere(folder.path.resolve("secrets"));
  }

  private static void assertNowhere(Path file) throws IOException {
    byte[] clear = CANARY.getBytes(StandardCharsets.UTF_8);
    assertThat(file).content().contains("account.password@work")
        .doesNotContain(Base64.getEncoder().encodeToString(clear).replaceAll("=+$", ""));
  }
}
