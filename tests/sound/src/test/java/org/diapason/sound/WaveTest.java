package org.diapason.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaveTest {
  @Test
  void othersCanReadWhatIsWritten(@TempDir Path folder) throws IOException, UnsupportedAudioFileException {
    Path file = folder.resolve("a.wav");
    Wave.write(file, new short[] {1, -1, 300}, 16_000);
    assertThat(Wave.read(file)).containsExactly(1, -1, 300);
    AudioFormat format = AudioSystem.getAudioFileFormat(file.toFile()).getFormat();
    assertThat(format.getSampleRate()).isEqualTo(16_000);
    assertThat(format.getSampleSizeInBits()).isEqualTo(16);
    assertThat(format.getChannels()).isEqualTo(1);
  }
}
