package org.diapason.media.device.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.diapason.media.device.CombinedAudioSystem;
import org.diapason.media.device.DeviceChoice;
import org.diapason.media.device.DeviceChoice.Named;
import org.diapason.media.device.DeviceChoice.SystemDefault;
import org.diapason.media.device.DeviceProblem.DeviceBusy;
import org.diapason.media.device.DeviceProblem.DeviceLost;
import org.diapason.media.device.DeviceProblem.FileUnusable;
import org.diapason.media.device.DeviceProblem.NoSuchDevice;
import org.diapason.media.device.Direction;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.tone.Tone;
import org.diapason.media.device.wav.WavSystem;
import org.diapason.sound.Match;
import org.diapason.sound.Sounds;
import org.diapason.sound.Wave;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioPathTest {
  private final ScriptedSystem system = new ScriptedSystem("card", "usb");
  private final Queue<PathEvent> events = new ConcurrentLinkedQueue<>();
  private final short[] frame = FrameFormat.newFrame();
  private AudioPath path;

  @AfterEach
  void close() {
    if (path != null) {
      path.close();
    }
  }

  private void started(DeviceChoice input, DeviceChoice output) {
    path = new AudioPath(new CombinedAudioSystem(List.of(system, new WavSystem())), input, output,
        System::nanoTime);
    path.listen(events::add);
    path.start();
    await().until(() -> path.device(Direction.CAPTURE).isPresent() && path.device(Direction.PLAYBACK).isPresent());
  }

  private static short[] constant(int value) {
    short[] frame = FrameFormat.newFrame();
    Arrays.fill(frame, (short) value);
    return frame;
  }

  private void awaitDevice(Direction direction, String name) {
    await().until(() -> path.device(direction).equals(Optional.of(name)));
  }

  @Test
  void everyTapHearsTheMicrophone() {
    started(new Named("usb"), new SystemDefault());
    try (CaptureTap one = path.tap(4); CaptureTap two = path.tap(4)) {
      system.hear("usb", constant(100));
      for (CaptureTap tap : new CaptureTap[] {one, two}) {
        assertThat(tap.read(frame, 0)).isTrue();
        assertThat(frame).containsOnly(100);
        assertThat(tap.read(frame, 0)).isFalse();
      }
    }
  }

  @Test
  void slowTapLosesFramesAndCountsThemWhileOthersGoOn() {
    started(new Named("usb"), new SystemDefault());
    try (CaptureTap slow = path.tap(2); CaptureTap quick = path.tap(2)) {
      for (int i = 0; i < 5; i++) {
        system.hear("usb", constant(i));
        assertThat(quick.read(frame, 0)).isTrue();
      }
      assertThat(slow.overruns()).isEqualTo(3);
      assertThat(quick.overruns()).isZero();
    }
  }

  @Test
  void linesAreAddedUpAndSaturate() {
    started(new SystemDefault(), new Named("usb"));
    try (PlaybackLine one = path.line(2); PlaybackLine two = path.line(2)) {
      one.write(constant(1_000), 0);
      two.write(constant(-300), 0);
      assertThat(system.played("usb")).containsOnly(700);
      one.write(constant(30_000), 0);
      two.write(constant(20_000), 0);
      assertThat(system.played("usb")).containsOnly(Short.MAX_VALUE);
      assertThat(system.played("usb")).containsOnly(0);
      assertThat(one.underruns()).isEqualTo(1);
    }
  }

  @Test
  void fullLineHoldsItsWriterBackUntilAFrameIsPlayed() throws InterruptedException {
    started(new SystemDefault(), new Named("usb"));
    try (PlaybackLine line = path.line(1)) {
      assertThat(line.write(constant(1), 0)).isTrue();
      assertThat(line.write(constant(2), 0)).isFalse();
      Thread writer = Thread.ofPlatform().start(() -> line.write(constant(3), 10_000_000_000L));
      await().until(() -> writer.getState() == Thread.State.TIMED_WAITING);
      system.played("usb");
      writer.join(5_000);
      assertThat(system.played("usb")).containsOnly(3);
    }
  }

  @Test
  void voiceThatThrowsIsSilentAndCounted() {
    started(new SystemDefault(), new Named("usb"));
    path.voice(f -> {
      throw new IllegalStateException("bug");
    });
    try (PlaybackLine line = path.line(1)) {
      line.write(constant(7), 0);
      assertThat(system.played("usb")).containsOnly(7);
    }
    assertThat(path.voiceFaults()).isEqualTo(1);
  }

  @Test
  void muteSilencesTapsButNotTheMeter() {
    started(new Named("usb"), new SystemDefault());
    try (CaptureTap tap = path.tap(4)) {
      path.mute(true);
      system.hear("usb", constant(3_277));
      system.hear("usb", constant(3_277));
      tap.read(frame, 0);
      assertThat(frame[0]).isGreaterThan((short) 3_200); // glides down, does not click
      assertThat(frame[FrameFormat.SAMPLES - 1]).isZero();
      tap.read(frame, 0);
      assertThat(frame).containsOnly(0);
      assertThat(path.inputLevel()).isCloseTo(-20, within(0.1));
      path.mute(false);
      system.hear("usb", constant(3_277));
      system.hear("usb", constant(3_277));
      tap.read(frame, 0);
      tap.read(frame, 0);
      assertThat(frame).containsOnly(3_277);
    }
  }

  @Test
  void volumesGoFromNothingToTwice() {
    started(new Named("usb"), new Named("card"));
    path.outputVolume(200);
    path.inputVolume(50);
    try (PlaybackLine line = path.line(4); CaptureTap tap = path.tap(4)) {
      for (int i = 0; i < 2; i++) {
        line.write(constant(10_000), 0);
        system.hear("usb", constant(10_000));
        tap.read(frame, 0);
      }
      system.played("card");
      assertThat(system.played("card")).containsOnly(20_000);
      assertThat(frame).containsOnly(5_000);
      path.outputVolume(900);
      line.write(constant(30_000), 0);
      assertThat(system.played("card")).containsOnly(Short.MAX_VALUE);
    }
  }

  @Test
  void toneIsHeardBesideLinesAndSweptOutWhenItIsOver() {
    started(new SystemDefault(), new Named("usb"));
    path.play(new Tone(constant(5), false));
    try (PlaybackLine line = path.line(2)) {
      line.write(constant(10), 0);
      assertThat(system.played("usb")).containsOnly(15);
      line.write(constant(10), 0);
      assertThat(system.played("usb")).containsOnly(10);
    }
  }

  @Test
  void unpluggedDeviceIsReplacedByTheDefaultAndTakenAgain() {
    started(new Named("usb"), new SystemDefault());
    system.unplug("usb");
    await().until(() -> events.contains(
        new PathEvent.FellBack(Direction.CAPTURE, new Named("usb"), "card", new DeviceLost("usb"))));
    system.plug("usb");
    await().until(() -> events.contains(new PathEvent.Returned(Direction.CAPTURE, "usb")));
    assertThat(system.open()).containsExactlyInAnyOrder("usb", "card");
  }

  @Test
  void withoutAnyDeviceThereIsSilenceInRealTime() {
    started(new Named("usb"), new SystemDefault());
    system.unplug("usb");
    system.unplug("card");
    awaitDevice(Direction.CAPTURE, "silence");
    awaitDevice(Direction.PLAYBACK, "silence");
    try (Ear ear = new Ear(path); PlaybackLine line = path.line(1)) {
      await().until(() -> ear.heard().length > 5 * FrameFormat.SAMPLES);
      assertThat(ear.heard()).containsOnly(0);
      await().until(() -> line.write(constant(1), 0) && line.queued() == 1);
      await().until(() -> line.queued() == 0);
    }
  }

  @Test
  void busyDeviceIsNamed() {
    system.breakDevice("usb", new DeviceBusy("usb"));
    started(new SystemDefault(), new Named("usb"));
    await().until(() -> events.contains(
        new PathEvent.FellBack(Direction.PLAYBACK, new Named("usb"), "card", new DeviceBusy("usb"))));
  }

  @Test
  void unusableFileBecomesSilenceNotTheMicrophone(@TempDir Path folder) {
    DeviceChoice missing = new DeviceChoice.WavFile(folder.resolve("missing.wav"), true);
    started(missing, new SystemDefault());
    assertThat(path.device(Direction.CAPTURE)).contains("silence");
    assertThat(events).anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(PathEvent.FellBack.class,
        fell -> assertThat(fell.problem()).isInstanceOf(FileUnusable.class)));
  }

  @Test
  void otherDeviceIsTakenWhileInUse() {
    started(new Named("usb"), new Named("usb"));
    path.useInput(new Named("card"));
    path.useOutput(new Named("nowhere"));
    awaitDevice(Direction.CAPTURE, "card");
    await().until(() -> events.contains(new PathEvent.FellBack(
        Direction.PLAYBACK, new Named("nowhere"), "card", new NoSuchDevice("nowhere"))));
    assertThat(system.open()).containsExactlyInAnyOrder("card", "card");
  }

  @Test
  void stoppedPathHasNothingOpenAndStartsAgain() {
    started(new Named("usb"), new Named("card"));
    path.stop();
    await().until(() -> system.open().isEmpty());
    assertThat(path.device(Direction.CAPTURE)).isEmpty();
    path.start();
    awaitDevice(Direction.CAPTURE, "usb");
  }

  @Test
  void wavMicrophoneArrivesInTheWavRecorder(@TempDir Path folder) throws IOException {
    short[] sent = Sounds.bursts(3, -20, 400, 48_000);
    Wave.write(folder.resolve("in.wav"), sent, 48_000);
    started(new DeviceChoice.WavFile(folder.resolve("in.wav"), true),
        new DeviceChoice.WavFile(folder.resolve("out.wav"), true));
    try (CaptureTap tap = path.tap(10); PlaybackLine line = path.line(10)) {
      for (int i = 0; i < 60;) {
        if (tap.read(frame, 100_000_000) && line.write(frame, 100_000_000)) {
          i++;
        }
      }
      await().until(() -> line.queued() == 0);
    }
    path.close();
    Match match = Match.find(sent, Wave.read(folder.resolve("out.wav")));
    assertThat(match.similarity()).isGreaterThan(0.99);
    assertThat(match.gainDb()).isCloseTo(0, within(0.1));
  }
}
