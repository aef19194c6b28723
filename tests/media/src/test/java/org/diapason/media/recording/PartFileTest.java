package org.diapason.media.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.diapason.core.media.RecordingChannels;
import org.diapason.core.media.RecordingFormat;
import org.diapason.core.media.RecordingOrder;
import org.diapason.core.problem.ProblemCode;
import org.diapason.sound.Sounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a recording is written, whatever lies there. */
class PartFileTest {
  private static final short[] TONE = Sounds.tone(440, -20, 200, 48_000);

  @TempDir
  Path temporary;
  private Path folder;

  @BeforeEach
  void folder() throws IOException {
    folder = temporary.toRealPath().resolve("recordings");
  }

  @Test
  void theFolderIsMadeForItsOwnerAlone() throws IOException {
    record("call");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("call.wav"), "mine");
    Files.writeString(folder.resolve("call (2).wav.part"), "in the making");
    assertThat(record("call")).isEqualTo(folder.resolve("call (3).wav"));
    assertThat(folder.resolve("call.wav")).hasContent("mine");
    assertThat(folder.resolve("call (2).wav.part")).hasContent("in the making");
  }

  @Test
  void aNameTakenWhileItIsWrittenGetsANumber() throws IOException {
    Studio studio = begin("call");
    Files.writeString(folder.resolve("call.wav"), "mine");
    assertThat(studio.close()).isEqualTo(folder.resolve("call (2).wav"));
    assertThat(folder.resolve("call.wav")).hasContent("mine");
    assertThat(Studio.files(folder)).containsExactly("call (2).wav", "call.wav");
  }

  @Test
  void linksInTheWayAreNotFollowed() throws IOException {
    Path victim = temporary.resolve("victim");
    Files.createDirectories(folder);
    Files.createSymbolicLink(folder.resolve("call.wav.part"), victim);
    Files.createSymbolicLink(folder.resolve("call (2).wav"), victim);
    assertThat(record("call")).isEqualTo(folder.resolve("call (3).wav"));
    assertThat(victim).doesNotExist();
  }

  @Test
  void aFolderBehindALinkIsWhatThePersonChose() throws IOException {
    Path real = Files.createDirectory(temporary.toRealPath().resolve("real"));
    Files.createSymbolicLink(folder, real);
    assertThat(record("call")).isEqualTo(real.resolve("call.wav"));
  }

  @Test
  void nothingRecordedLeavesNothing() throws IOException {
    Studio studio = new Studio(order("call"));
    studio.reel.close();
    assertThat(studio.events).isEmpty();
    assertThat(Studio.files(folder)).isEmpty();
  }

  @Test
  void aFolderThatCanNotBeMadeIsOneProblem() throws IOException {
    Files.writeString(folder, "a file");
    Studio studio = new Studio(order("call"));
    assertThat(studio.problems()).containsExactly(ProblemCode.RECORDING_FAILED);
  }

  @Test
  void aNameOfFullLengthStaysWithinTwoHundredBytes() throws IOException {
    record("x".repeat(RecordingOrder.MOST_BYTES));
    record("x".repeat(RecordingOrder.MOST_BYTES));
    assertThat(Studio.files(folder)).hasSize(2).allMatch(name -> name.length() <= 200);
  }

  private Path record(String name) {
    return begin(name).close();
  }

  private Studio begin(String name) {
    Studio studio = new Studio(order(name));
    studio.say(TONE, TONE);
    return studio;
  }

  private RecordingOrder order(String name) {
    return new RecordingOrder(folder, name, RecordingFormat.WAV, RecordingChannels.MIXED);
  }
}
