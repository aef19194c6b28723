package org.diapason.media.device;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Digital silence as microphone and a speaker that forgets, both in real time by the clock of the pair. */
public final class SilentSystem implements AudioSystem {
  /** The device name of its streams. */
  public static final String DEVICE = "silence";

  @Override
  public String name() {
    return DEVICE;
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
    return choice instanceof DeviceChoice.Silence;
  }

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
    return new Opened.Ready<>(new ClockedCapture(DEVICE, clock, frame -> Arrays.fill(frame, (short) 0)));
  }

  @Override
  public Opened<PlaybackStream> openPlayback(DeviceChoice choice, FrameClock clock) {
    return new Opened.Ready<>(new ClockedPlayback(DEVICE, clock, frame -> {}, () -> {}));
  }

  @Override
  public void close() {
    // nothing is open: its streams live by the clock they were given
  }
}
