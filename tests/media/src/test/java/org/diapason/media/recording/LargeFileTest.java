package org.diapason.media.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.diapason.core.media.RecordingChannels;
import org.diapason.core.media.RecordingFormat;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.wav.WavHeader;
import org.diapason.sound.Sounds;
import org.diapason.sound.Wave;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the lengths of a WAV file end. */
class LargeFileTest {
  @TempDir
  Path folder;

  @Test
  void whatIsTooLongForOneFileGoesOnInTheNextWithoutAGap() throws Exception {
    short[] sound = Sounds.noise(1, -20, 3_000, FrameFormat.SAMPLE_RATE);
    Studio studio = new Studio(Studio.order(folder, RecordingFormat.WAV, RecordingChannels.OWN), 96_000 + 100);
    studio.say(sound, new short[0]);
    studio.close();

    assertThat(Studio.files(folder)).containsExactly("call (2).wav", "call (3).wav", "call.wav");
    assertThat(Sounds.join(Wave.read(folder.resolve("call.wav")), Wave.read(folder.resolve("call (2).wav")),
        Wave.read(folder.resolve("call (3).wav")))).isEqualTo(sound);
  }

  @Test
  void aKilledFileThatIsTooLongIsCutToWhatItsHeaderCanSay() throws Exception {
    Path file = folder.resolve("long.wav");
    try (FileChannel channel = FileChannel.open(
        file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
      WavFile.begin(channel, 2, WavHeader.MAX_DATA).write(new short[2 * FrameFormat.SAMPLES]);
      channel.write(ByteBuffer.allocate(1), WavHeader.MAX_DATA + 10_000);
      assertThat(WavRepair.repair(channel)).isTrue();
    }
    assertThat(Files.size(file)).isBetween(WavHeader.MAX_DATA - 4 + WavHeader.LENGTH, WavHeader.MAX_DATA + WavHeader.LENGTH);
  }
}
