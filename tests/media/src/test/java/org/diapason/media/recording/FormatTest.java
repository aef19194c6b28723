package org.diapason.media.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.diapason.core.media.RecordingChannels;
import org.diapason.core.media.RecordingEvent;
import org.diapason.core.media.RecordingFormat;
import org.diapason.sound.Hearing;
import org.diapason.sound.Match;
import org.diapason.sound.Sounds;
import org.diapason.sound.Wave;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole files of both formats, judged by programs of others. */
class FormatTest {
  private static final int RATE = 48_000;
  private static final short[] OWN = Sounds.bursts(1, -15, 3_000, RATE);
  private static final short[] FAR = Sounds.bursts(2, -15, 3_000, RATE);

  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource
  void waveHoldsEverySampleInItsChannel(RecordingChannels channels) throws Exception {
    Path file = record(RecordingFormat.WAV, channels);

    AudioFormat format = AudioSystem.getAudioFileFormat(file.toFile()).getFormat();
    assertThat(format.getChannels()).isEqualTo(channels.count());
    assertThat(format.getSampleRate()).isEqualTo(RATE);
    assertThat(format.getSampleSizeInBits()).isEqualTo(16);
    assertThat(Other.soxi("-s", file)).isEqualTo(OWN.length);
    assertThat(Wave.read(file)).isEqualTo(expected(channels));
  }

  @ParameterizedTest
  @EnumSource
  void opusSoundsTheSameAtTheSameMoment(RecordingChannels channels) throws Exception {
    Path file = record(RecordingFormat.OPUS, channels);

    assertThat(Other.opusinfo(file)).contains("Channels: " + channels.count(), "Pre-skip: 312", "Playback length: 0m:03.000s");
    short[] decoded = Other.opusdec(file);
    assertThat(decoded).hasSameSizeAs(expected(channels));
    for (int channel = 0; channel < channels.count(); channel++) {
      short[] wanted = Other.channel(expected(channels), channel, channels.count());
      short[] middle = Arrays.copyOfRange(wanted, RATE / 2, 5 * RATE / 2);
      Match match = Match.find(middle, Other.channel(decoded, channel, channels.count()));
      assertThat(match.similarity()).isGreaterThan(0.8);
      assertThat(match.delaySamples()).isCloseTo(RATE / 2, within(2));
    }
  }

  @Test
  void theLastSampleIsHeard() throws Exception {
    short[] late = Sounds.join(Sounds.silence(900, RATE), Sounds.tone(1_000, -15, 100, RATE));
    Studio studio = new Studio(Studio.order(folder, RecordingFormat.OPUS, RecordingChannels.OWN));
    studio.say(late, new short[0]);
    short[] decoded = Other.opusdec(studio.close());
    assertThat(decoded).hasSize(RATE);
    assertThat(Hearing.level(decoded, RATE - 240, RATE)).isGreaterThan(-20);
  }

  @Test
  void bothVoicesTogetherNeverTurnOver() throws Exception {
    short[] loud = new short[RATE];
    Arrays.fill(loud, (short) 30_000);
    Studio studio = new Studio(Studio.order(folder, RecordingFormat.WAV, RecordingChannels.MIXED));
    studio.say(loud, loud);
    assertThat(Wave.read(studio.close())).containsOnly(Short.MAX_VALUE);
  }

  @Test
  void theLengthIsTold() {
    Studio studio = new Studio(Studio.order(folder, RecordingFormat.WAV, RecordingChannels.MIXED));
    studio.say(OWN, FAR);
    studio.close();
    assertThat(studio.events).singleElement().isInstanceOfSatisfying(RecordingEvent.Saved.class,
        saved -> assertThat(saved.length()).hasMillis(3_000));
  }

  private Path record(RecordingFormat format, RecordingChannels channels) {
    Studio studio = new Studio(Studio.order(folder, format, channels));
    studio.say(OWN, FAR);
    return studio.close();
  }

  private static short[] expected(RecordingChannels channels) {
    Arrangement arrangement = new Arrangement(channels);
    short[] all = new short[OWN.length * channels.count()];
    short[] out = arrangement.newFrame();
    for (int at = 0; at < OWN.length; at += 960) {
      arrangement.arrange(Arrays.copyOfRange(OWN, at, at + 960), Arrays.copyOfRange(FAR, at, at + 960), out);
      System.arraycopy(out, 0, all, at * channels.count(), out.length);
    }
    return all;
  }
}
