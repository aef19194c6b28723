package org.diapason.media.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.diapason.core.media.RecordingChannels;
import org.diapason.core.media.RecordingEvent;
import org.diapason.core.media.RecordingFormat;
import org.diapason.core.media.RecordingOrder;
import org.diapason.core.problem.ProblemCode;
import org.diapason.fixtures.VirtualTime;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.wav.WavHeader;

/** Records two sounds in no time, as if both had been said in real time. */
final class Studio {
  final VirtualTime time = new VirtualTime();
  final List<RecordingEvent> events = new CopyOnWriteArrayList<>();
  final Reel reel;
  final Tape tape;

  Studio(RecordingOrder order) {
    this(order, WavHeader.MAX_DATA);
  }

  Studio(RecordingOrder order, long mostOfWav) {
    reel = new Reel(order, time, events::add, mostOfWav);
    tape = new Tape(order.channels(), reel);
    if (reel.open()) {
      tape.runFrom(time.nanos());
    }
  }

  static RecordingOrder order(Path folder, RecordingFormat format, RecordingChannels channels) {
    return new RecordingOrder(folder, "call", format, channels);
  }

  /** Both at once; the shorter is followed by nothing. */
  void say(short[] own, short[] far) {
    for (int at = 0; at < Math.max(own.length, far.length); at += FrameFormat.SAMPLES) {
      offer(tape.own(), own, at);
      offer(tape.far(), far, at);
      time.advance(Duration.ofMillis(20));
      tape.advanceTo(time.nanos());
    }
  }

  private void offer(Track to, short[] sound, int at) {
    if (at < sound.length) {
      to.offer(Arrays.copyOfRange(sound, at, at + FrameFormat.SAMPLES), time.nanos());
    }
  }

  Path close() {
    reel.close();
    assertThat(problems()).isEmpty();
    return saved();
  }

  Path saved() {
    return events.stream().filter(RecordingEvent.Saved.class::isInstance)
        .map(event -> ((RecordingEvent.Saved) event).file()).findFirst().orElseThrow();
  }

  List<ProblemCode> problems() {
    return events.stream().map(event -> switch (event) {
      case RecordingEvent.Hindered hindered -> hindered.problem().code();
      case RecordingEvent.Failed failed -> failed.problem().code();
      case RecordingEvent.Saved _ -> null;
    }).filter(code -> code != null).toList();
  }

  static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
