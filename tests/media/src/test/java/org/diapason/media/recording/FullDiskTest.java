package org.diapason.media.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.diapason.core.media.RecordingChannels;
import org.diapason.core.media.RecordingEvent;
import org.diapason.core.media.RecordingFormat;
import org.diapason.core.problem.ProblemCode;
import org.diapason.sound.Sounds;
import org.diapason.sound.Wave;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A real file system of 1 MB that fills up; only root can make one. */
class FullDiskTest {
  private static final int RATE = 48_000;
  private static final short[] SPEECH = Sounds.bursts(1, -15, 10_000, RATE);

  @TempDir
  Path temporary;
  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(temporary.resolve("disk"));
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()) == 0, "no right to mount");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  @ParameterizedTest
  @EnumSource
  void aFullDiskIsSaidBeforeAndOnceAndTheBeginningIsKept(RecordingFormat format) throws Exception {
    Path ballast = disk.resolve("ballast");
    Files.write(ballast, new byte[format == RecordingFormat.WAV ? 500_000 : 1_000_000]);
    Studio studio = new Studio(Studio.order(disk, format, RecordingChannels.MIXED));
    assertThat(studio.problems()).containsExactly(ProblemCode.RECORDING_SPACE_LOW);
    studio.say(SPEECH, SPEECH);
    studio.say(SPEECH, SPEECH);
    assertThat(studio.problems()).containsExactly(ProblemCode.RECORDING_SPACE_LOW, ProblemCode.RECORDING_DISK_FULL);
    studio.reel.close();
    assertThat(studio.problems()).hasSize(2);
    long samples = format == RecordingFormat.WAV ? Wave.read(studio.saved()).length : opus(studio.saved()).length;
    assertThat(samples).isBetween(RATE * 2L, RATE * 19L);
  }

  private static short[] opus(Path file) throws Exception {
    Other.opusinfo(file);
    return Other.opusdec(file);
  }

  @Test
  void recordingGoesOnAtItsRightTimeWhenThereIsRoomAgain() throws Exception {
    Path ballast = disk.resolve("ballast");
    Files.write(ballast, new byte[900_000]);
    Studio studio = new Studio(Studio.order(disk, RecordingFormat.WAV, RecordingChannels.OWN));
    short[] first = Sounds.bursts(2, -15, 4_000, RATE);
    studio.say(first, new short[0]);
    assertThat(studio.problems()).contains(ProblemCode.RECORDING_DISK_FULL);
    Files.delete(ballast);
    short[] second = Sounds.bursts(3, -15, 4_000, RATE);
    studio.say(second, new short[0]);
    studio.reel.close();
    short[] heard = Wave.read(studio.saved());
    assertThat(heard).hasSize(8 * RATE);
    assertThat(heard).endsWith(second);
    assertThat(Wave.read(studio.saved())).startsWith(java.util.Arrays.copyOf(first, RATE / 2));
  }

  @Test
  void aDiskThatIsFullFromTheStartIsOneProblem() throws Exception {
    Files.write(disk.resolve("ballast"), new byte[1_048_576]);
    Studio studio = new Studio(Studio.order(disk, RecordingFormat.WAV, RecordingChannels.MIXED));
    assertThat(studio.events).singleElement().isInstanceOf(RecordingEvent.Failed.class);
    assertThat(studio.problems()).containsExactly(ProblemCode.RECORDING_DISK_FULL);
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
        .waitFor();
  }
}
