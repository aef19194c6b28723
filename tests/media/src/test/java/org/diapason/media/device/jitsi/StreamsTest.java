package org.diapason.media.device.jitsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.media.Format;
import javax.media.ResourceUnavailableException;
import javax.media.format.AudioFormat;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.FrameSource;
import org.diapason.sound.Hearing;
import org.diapason.sound.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StreamsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Format FLOAT = new AudioFormat("Float", 48_000, 32, 2);

  private final List<DeviceProblem> lost = new CopyOnWriteArrayList<>();
  private final Recorder recorder = new Recorder();

  @ParameterizedTest
  @CsvSource({"48000, 1, false", "48000, 2, false", "44100, 2, true", "16000, 1, false", "96000, 2, false"})
  void pushedSoundComesAsFrames(int rate, int channels, boolean bigEndian) throws IOException {
    FakeSource source = new FakeSource(new SampleLayout(rate, channels, bigEndian).format());
    try (SourceCapture capture = SourceCapture.open("mic", source)) {
      capture.start(recorder, lost::add);
      for (int i = 0; i < 100; i++) {
        source.push(10);
      }
      assertThat(recorder.count()).isBetween(49, 50);
      assertThat(capture.counters().frames()).isEqualTo(recorder.count());
    }
    assertThat(Hearing.toneLevel(recorder.sound(), FakeSource.TONE, 48_000)).isBetween(-12.5, -11.5);
    assertThat(Hearing.level(recorder.sound())).isBetween(-12.5, -11.5);
  }

  @Test
  void readSoundComesAsFrames() throws IOException {
    FakePulledSource source = new FakePulledSource();
    try (SourceCapture capture = SourceCapture.open("mic", source)) {
      capture.start(recorder, lost::add);
      source.give(Sounds.tone(440, -12, 500, 48_000));
      source.give(Sounds.tone(440, -12, 500, 48_000));
      await().atMost(PATIENCE).until(() -> recorder.count() == 50);
    }
    assertThat(Hearing.toneLevel(recorder.sound(), 440, 48_000)).isBetween(-12.5, -11.5);
  }

  @Test
  void closedMicrophoneIsSilent() throws IOException {
    FakeSource source = new FakeSource(new SampleLayout(48_000, 1, false).format());
    SourceCapture capture = SourceCapture.open("mic", source);
    capture.start(recorder, lost::add);
    source.push(40);
    capture.close();
    capture.close();
    source.push(40);
    assertThat(recorder.count()).isEqualTo(2);
    assertThat(source.happened).containsExactly("connect", "start", "stop", "disconnect");
  }

  @Test
  void microphoneThatFailsIsLostOnce() throws IOException {
    FakeSource source = new FakeSource(new SampleLayout(48_000, 1, false).format());
    try (SourceCapture capture = SourceCapture.open("mic", source)) {
      capture.start(recorder, lost::add);
      source.gone = true;
      source.push(20);
      source.push(20);
    }
    assertThat(lost).containsExactly(new DeviceProblem.DeviceLost("mic"));
  }

  @Test
  void lossBeforeTheStartIsToldAtTheStart() throws IOException {
    FakeSource source = new FakeSource(new SampleLayout(48_000, 1, false).format());
    try (SourceCapture capture = SourceCapture.open("mic", source)) {
      capture.lose(new DeviceProblem.DeviceLost("mic"));
      capture.start(recorder, lost::add);
    }
    assertThat(lost).containsExactly(new DeviceProblem.DeviceLost("mic"));
  }

  @Test
  void microphoneWithoutUsableFormatIsRefused() {
    FakeSource source = new FakeSource(FLOAT);
    assertThatThrownBy(() -> {
      source.connect();
      SourceCapture.open("mic", source);
    }).isInstanceOf(IOException.class).hasMessage("no format in common");
    assertThat(source.happened).as("let go of").containsExactly("connect", "disconnect");
  }

  @ParameterizedTest
  @CsvSource({"48000, 1, false", "48000, 2, true", "44100, 2, false"})
  void speakerGetsWhatIsPlayed(int rate, int channels, boolean bigEndian) throws ResourceUnavailableException {
    SampleLayout layout = new SampleLayout(rate, channels, bigEndian);
    FakeRenderer renderer = new FakeRenderer(FLOAT, layout.format());
    int second = rate * layout.stride();
    try (PacedPlayback playback = PacedPlayback.open("speaker", renderer)) {
      playback.start(tone(), lost::add);
      renderer.room(second);
      await().atMost(PATIENCE).until(() -> renderer.heard.size() == second);
      assertThat(playback.counters().frames()).as("paced by the room").isBetween(50L, 52L);
    }
    assertThat(Hearing.toneLevel(renderer.samples(), 440, rate)).isBetween(-12.5, -11.5);
    assertThat(Hearing.level(renderer.samples())).isBetween(-12.5, -11.5);
    assertThat(renderer.happened).containsExactly("open", "start", "stop", "close");
  }

  @Test
  void speakerThatGoesOnFailingIsLost() throws ResourceUnavailableException {
    FakeRenderer renderer = new FakeRenderer(new SampleLayout(48_000, 1, false).format());
    try (PacedPlayback playback = PacedPlayback.open("speaker", renderer)) {
      renderer.fails = true;
      playback.start(tone(), lost::add);
      await().atMost(PATIENCE).until(() -> !lost.isEmpty());
      assertThat(playback.counters().underruns()).isEqualTo(50);
    }
    assertThat(lost).containsExactly(new DeviceProblem.DeviceLost("speaker"));
  }

  @Test
  void closedSpeakerIsNotLost() throws ResourceUnavailableException {
    FakeRenderer renderer = new FakeRenderer(new SampleLayout(48_000, 1, false).format());
    PacedPlayback playback = PacedPlayback.open("speaker", renderer);
    playback.start(tone(), lost::add);
    playback.close();
    assertThat(lost).isEmpty();
  }

  @Test
  void speakerThatFetchesIsServedUntilItIsClosed() throws ResourceUnavailableException {
    FakeRenderer renderer = new FakeRenderer(new SampleLayout(44_100, 1, false).format());
    SoundOutlet outlet = new SoundOutlet();
    CoreAudioRenderer device = new CoreAudioRenderer(outlet);
    byte[] bytes = new byte[44_100 * 2];
    device.writeOutput(bytes, bytes.length);
    assertThat(bytes).as("nothing is played yet").containsOnly(0);
    PulledPlayback playback = PulledPlayback.open("speaker", renderer, outlet);
    playback.start(tone(), lost::add);
    device.writeOutput(bytes, bytes.length);
    assertThat(Hearing.toneLevel(samples(bytes), 440, 44_100)).isBetween(-12.5, -11.5);
    assertThat(playback.counters().frames()).isBetween(50L, 51L);
    playback.close();
    device.writeOutput(bytes, bytes.length);
    assertThat(bytes).containsOnly(0);
    assertThat(renderer.happened).containsExactly("open", "start", "stop", "close");
  }

  private static short[] samples(byte[] bytes) {
    SampleLayout layout = new SampleLayout(44_100, 1, false);
    short[] samples = new short[bytes.length / layout.stride()];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = layout.read(bytes, i * layout.stride());
    }
    return samples;
  }

  /** 440 Hz without end. */
  private static FrameSource tone() {
    short[] second = Sounds.tone(440, -12, 1_000, FrameFormat.SAMPLE_RATE);
    int[] at = {0};
    return frame -> {
      System.arraycopy(second, at[0], frame, 0, frame.length);
      at[0] = (at[0] + frame.length) % second.length;
    };
  }
}
