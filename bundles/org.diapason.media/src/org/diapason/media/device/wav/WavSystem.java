package org.diapason.media.device.wav;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.diapason.media.device.AudioDevice;
import org.diapason.media.device.AudioSystem;
import org.diapason.media.device.AudioSystemEvent;
import org.diapason.media.device.Availability;
import org.diapason.media.device.CaptureStream;
import org.diapason.media.device.ClockedCapture;
import org.diapason.media.device.ClockedPlayback;
import org.diapason.media.device.DeviceChoice;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.FrameClock;
import org.diapason.media.device.Opened;
import org.diapason.media.device.PlaybackStream;
import org.diapason.media.device.Subscription;

/**
 * WAV files as microphone and speaker, in real time. A microphone begins at the start of the file each time it is
 * opened; a speaker overwrites its file when this system opens it first and appends from then on, so that one run
 * leaves one recording.
 */
public final class WavSystem implements AudioSystem {
  private final Set<Path> recorded = ConcurrentHashMap.newKeySet();

  @Override
  public String name() {
    return "wav";
  }

  @Override
  public Availability start() {
    return availability();
  }

  @Override
  public Availability availability() {
    return new Availability.Available();
  }

  @Override
  public boolean handles(DeviceChoice choice) {
    return choice instanceof DeviceChoice.WavFile;
  }

  /** None: files are named by the person, not listed. */
  @Override
  public List<AudioDevice> devices() {
    return List.of();
  }

  @Override
  public Subscription listen(Consumer<AudioSystemEvent> listener) {
    return () -> {};
  }

  @Override
  public Opened<CaptureStream> openCapture(DeviceChoice choice, FrameClock clock) {
    if (!(choice instanceof DeviceChoice.WavFile(Path file, boolean loop))) {
      return new Opened.Failed<>(new DeviceProblem.NoSuchDevice(choice.toString()));
    }
    return switch (WavReader.read(file)) {
      case WavResult.Read(Sound sound) ->
          new Opened.Ready<>(new ClockedCapture("wav:" + file, clock, new SoundPlayer(sound, loop)));
      case WavResult.Refused(WavResult.Reason reason, String detail) -> new Opened.Failed<>(
          new DeviceProblem.FileUnusable(file.toString(), detail.isEmpty() ? reason.name() : reason + " " + detail));
    };
  }

  @Override
  public Opened<PlaybackStream> openPlayback(DeviceChoice choice, FrameClock clock) {
    if (!(choice instanceof DeviceChoice.WavFile(Path file, boolean _))) {
      return new Opened.Failed<>(new DeviceProblem.NoSuchDevice(choice.toString()));
    }
    try {
      Path absolute = file.toAbsolutePath().normalize();
      WavRecorder recorder = new WavRecorder(file, WavWriter.open(absolute, recorded.contains(absolute)));
      recorded.add(absolute);
      recorder.start();
      return new Opened.Ready<>(new ClockedPlayback("wav:" + file, clock, recorder, recorder));
    } catch (IOException unwritable) {
      String cause = unwritable.getClass().getSimpleName();
      return new Opened.Failed<>(new DeviceProblem.FileUnusable(file.toString(), cause));
    }
  }

  @Override
  public void close() {
    // its streams belong to who opened them
  }
}
