package org.diapason.media.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.diapason.core.media.RecordingChannels;
import org.diapason.core.media.RecordingEvent;
import org.diapason.core.media.RecordingFormat;
import org.diapason.fixtures.VirtualTime;
import org.diapason.sound.Sounds;
import org.diapason.sound.Wave;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever presses twice at once, or leaves out all that is said, has a file that can be played, and is told of it. */
class ShortRecordingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int FRAME = 960;

  private final VirtualTime time = new VirtualTime();
  private final List<RecordingEvent> events = new CopyOnWriteArrayList<>();

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource
  void aMomentIsAFileOfOneFrame(RecordingFormat format) throws Exception {
    Recording recording = begin(format);
    recording.close();

    assertThat(samples(recording, format)).hasSize(FRAME);
  }

  @ParameterizedTest
  @EnumSource
  void soIsWhatWasLeftOutFromTheStart(RecordingFormat format) throws Exception {
    Recording recording = begin(format);
    recording.pause(true);
    time.advance(Duration.ofSeconds(3));
    recording.close();

    assertThat(samples(recording, format)).hasSize(FRAME);
  }

  @ParameterizedTest
  @EnumSource
  void aTenthOfASecondIsAllThere(RecordingFormat format) throws Exception {
    short[] tone = Sounds.tone(1_000, -20, 100, 48_000);
    Recording recording = begin(format);
    for (int at = 0; at < tone.length; at += FRAME) {
      recording.own(java.util.Arrays.copyOfRange(tone, at, at + FRAME));
      time.advance(Duration.ofMillis(20));
    }
    recording.close();

    assertThat(samples(recording, format)).hasSameSizeAs(tone);
  }

  private Recording begin(RecordingFormat format) {
    Recording recording = new Recording(Studio.order(folder, format, RecordingChannels.OWN), time, events::add);
    recording.start();
    return recording;
  }

  private short[] samples(Recording recording, RecordingFormat format) throws Exception {
    assertThat(recording.awaitEnd(PATIENCE)).isTrue();
    assertThat(events).singleElement().isInstanceOf(RecordingEvent.Saved.class);
    Path file = ((RecordingEvent.Saved) events.getFirst()).file();
    return format == RecordingFormat.WAV ? Wave.read(file) : Other.opusdec(file);
  }
}
