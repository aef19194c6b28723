package org.diapason.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.diapason.storage.StateFolder.DOMAIN;
import static org.diapason.storage.StateFolder.THEME;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.setting.Key;
import org.diapason.core.setting.Layer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileSettingsTest {

  private static final Map<Key, String> DARK = Map.of(THEME, "dark");
  private static final Map<Key, String> LIGHT = Map.of(THEME, "light");

  @TempDir
  Path temporary;

  private StateFolder folder;

  @BeforeEach
  void place() {
    folder = new StateFolder(temporary.resolve("state"));
  }

  @Test
  void newFolderIsEmptyAndNotMadeByReading() {
    assertThat(folder.load()).isEmpty();
    assertThat(folder.path).doesNotExist();
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void savedLayersAreThereAtTheNextStart() {
    folder.save(Layer.USER, Map.of(THEME, "dark", DOMAIN, "pbx.example.com"));
    folder.save(Layer.LOCKED, DARK);

    assertThat(folder.load()).isEqualTo(
        Map.of(Layer.USER, Map.of(THEME, "dark", DOMAIN, "pbx.example.com"), Layer.LOCKED, DARK));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"", "\\", "\n", "{", "}", "ä€😀", "</script>", "\u2028", "\u0000", "a=b#c"})
  void everyTextSurvives(String text) {
    folder.save(Layer.USER, Map.of(THEME, text));

    assertThat(folder.load().get(Layer.USER)).containsExactly(Map.entry(THEME, text));
  }

  @Test
  void peopleCanReadTheFile() {
    folder.save(Layer.USER, Map.of(THEME, "dark", DOMAIN, "pbx.example.com"));

    assertThat(folder.settings()).hasContent("""
        {
          "version": 1,
          "user": {
            "account.domain@work": "pbx.example.com",
            "ui.theme": "dark"
          }
        }
        """);
  }

  @Test
  void onlyTheOwnerCanReadFolderAndFile() throws IOException {
    folder.save(Layer.USER, DARK);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path))).isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.settings()))).isEqualTo("rw-------");
  }

  @ParameterizedTest
  @MethodSource("damages")
  void damagedFileIsSetAsideAndTheBackupRead(byte[] damage) throws IOException {
    folder.save(Layer.USER, DARK);
    folder.save(Layer.USER, LIGHT);
    Files.write(folder.settings(), damage);

    assertThat(folder.load().get(Layer.USER)).isEqualTo(DARK);
    assertThat(folder.problems()).containsExactly(ProblemCode.SETTINGS_FILE_DAMAGED);
    assertThat(folder.path.resolve("settings.damaged-1")).hasBinaryContent(damage);
  }

  static Stream<byte[]> damages() {
    byte[] whole = SettingsText.write(Map.of(Layer.USER, LIGHT));
    return Stream.of(new byte[0], new byte[4096], new byte[] {'{', (byte) 0xC3, '}'}, "garbage".getBytes(),
        Arrays.copyOf(whole, whole.length / 2), Arrays.copyOf(whole, whole.length - 2),
        "{\"version\": 2}".getBytes(), "{\"user\": {}}".getBytes(), "{\"version\": 1} x".getBytes(),
        "{\"version\": 1, \"user\": {\"not a key\": \"x\"}}".getBytes(),
        "{\"version\": 1, \"user\": {\"ui.theme\": 1}}".getBytes(), "[".repeat(100_000).getBytes());
  }

  @Test
  void everyTruncationIsNoticed() {
    byte[] whole = SettingsText.write(Map.of(Layer.USER, LIGHT, Layer.PROVISIONED, DARK));
    int text = whole.length - 1; // the final line feed is no loss

    for (int length = 0; length < text; length++) {
      assertThat(SettingsText.read(Arrays.copyOf(whole, length)).damage()).as("%s bytes", length).isPresent();
    }
    assertThat(SettingsText.read(whole).damage()).isEmpty();
  }

  @Test
  void problemNamesFileAndLine() throws IOException {
    folder.save(Layer.USER, DARK);
    Files.writeString(folder.settings(), "{\n  \"version\": 1,\n  \"user\": {\n    \"ui.theme\": da");
    folder.load();

    assertThat(folder.lastProblem().arguments().getFirst()).isEqualTo(folder.settings().toString());
    assertThat(folder.lastProblem().arguments().get(1)).isEqualTo("4");
  }

  @Test
  void withoutBackupAllUpToTheDamageIsKept() throws IOException {
    Files.createDirectories(folder.path);
    Files.writeString(folder.settings(), "{\"version\": 1, \"user\": {\"ui.theme\": \"dark\", \"account.dom");

    assertThat(folder.load().get(Layer.USER)).isEqualTo(DARK);
  }

  @Test
  void everyDamagedFileIsKept() throws IOException {
    for (String damage : new String[] {"first", "second"}) {
      folder.save(Layer.USER, DARK);
      Files.writeString(folder.settings(), damage);
      folder.load();
    }

    assertThat(folder.path.resolve("settings.damaged-1")).hasContent("first");
    assertThat(folder.path.resolve("settings.damaged-2")).hasContent("second");
  }

  @Test
  void damagedFileNeverBecomesTheBackup() throws IOException {
    folder.save(Layer.USER, DARK);
    folder.save(Layer.USER, LIGHT);
    Files.writeString(folder.settings(), "garbage");
    folder.save(Layer.LOCKED, LIGHT);
    Files.writeString(folder.settings(), "garbage");

    assertThat(folder.load().get(Layer.USER)).isEqualTo(DARK);
  }

  @Test
  void endBetweenTheTwoRenamesLosesNothing() throws IOException {
    folder.save(Layer.USER, DARK);
    Files.move(folder.settings(), folder.path.resolve("settings.json.bak"));
    Files.writeString(folder.path.resolve("settings.json.new"), "{\"version");

    assertThat(folder.load().get(Layer.USER)).isEqualTo(DARK);
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void failedWriteIsToldOnceAndRetriedAtTheNextSave() throws IOException {
    folder.save(Layer.USER, DARK);
    Path obstacle = Files.createDirectories(folder.path.resolve("settings.json.new"));
    try (FileSettings store = folder.open()) {
      store.save(Layer.USER, LIGHT);
      await().untilAsserted(() -> assertThat(folder.problems()).hasSize(1));
      store.save(Layer.LOCKED, DARK);
      store.save(Layer.PROVISIONED, DARK);
      assertThat(folder.settings()).content().contains("dark").doesNotContain("light");
      Files.delete(obstacle);
      store.save(Layer.LOCKED, LIGHT);
    }

    assertThat(folder.problems()).containsExactly(ProblemCode.SETTINGS_NOT_SAVED);
    assertThat(folder.load()).isEqualTo(Map.of(Layer.USER, LIGHT, Layer.LOCKED, LIGHT, Layer.PROVISIONED, DARK));
  }

  @Test
  void failedWriteIsRetriedAtTheEnd() throws IOException {
    Path obstacle = Files.createDirectories(folder.path.resolve("settings.json.new"));
    try (FileSettings store = folder.open()) {
      store.save(Layer.USER, LIGHT);
      await().untilAsserted(() -> assertThat(folder.problems()).hasSize(1));
      Files.delete(obstacle);
    }

    assertThat(folder.load().get(Layer.USER)).isEqualTo(LIGHT);
  }

  @Test
  void folderThatCannotBeMadeIsNoObstacle() throws IOException {
    StateFolder impossible = new StateFolder(Files.createFile(temporary.resolve("file")).resolve("state"));
    try (FileSettings store = impossible.open()) {
      store.load();
      store.save(Layer.USER, DARK);
      await().untilAsserted(() -> assertThat(impossible.problems()).isNotEmpty());
      assertThat(store.load().get(Layer.USER)).isEqualTo(DARK);
    }

    assertThat(impossible.problems()).endsWith(ProblemCode.SETTINGS_NOT_SAVED);
  }

  @Test
  void savesThatComeWhileOneIsWrittenBecomeOne() throws IOException {
    Files.createDirectories(folder.path.resolve("settings.json.new")); // every write fails, and the first one waits:
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    folder.events.subscribe(ProblemRaised.class, raised -> {
      writing.countDown();
      uninterrupted(goOn);
    });
    Map<Key, String> values = new HashMap<>(DARK);
    try (FileSettings store = folder.open()) {
      store.save(Layer.USER, values);
      uninterrupted(writing);
      Files.delete(folder.path.resolve("settings.json.new"));
      for (int i = 0; i < 100; i++) {
        values.put(THEME, "theme " + i);
        store.save(Layer.USER, values);
      }
      goOn.countDown();
    }

    assertThat(folder.load().get(Layer.USER)).containsEntry(THEME, "theme 99");
    assertThat(folder.path.resolve("settings.json.bak")).as("a second write would have made one").doesNotExist();
  }

  private static void uninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
