package org.diapason.media.device.jitsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.diapason.media.device.AudioDevice;
import org.diapason.media.device.AudioSystemEvent;
import org.diapason.media.device.AudioSystemEvent.DefaultChanged;
import org.diapason.media.device.AudioSystemEvent.DeviceAdded;
import org.diapason.media.device.AudioSystemEvent.DeviceRemoved;
import org.diapason.media.device.Availability;
import org.diapason.media.device.CaptureStream;
import org.diapason.media.device.DeviceChoice;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.Direction;
import org.diapason.media.device.FrameClock;
import org.diapason.media.device.Opened;
import org.diapason.media.device.PlaybackStream;
import org.diapason.media.stream.Library;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryAudioSystemTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final FrameClock CLOCK = listener -> () -> { };
  private static final AudioDevice MIC = new AudioDevice(Direction.CAPTURE, "mic", "The mic", true, false);
  private static final AudioDevice USB = new AudioDevice(Direction.CAPTURE, "usb", "The usb", false, false);
  private static final AudioDevice SPEAKER = new AudioDevice(Direction.PLAYBACK, "speaker", "The speaker", true, false);

  @TempDir
  private Path folder;
  private FakeSystem library;
  private FakeDevices fakes;
  private LibraryAudioSystem system;
  private final List<AudioSystemEvent> events = new CopyOnWriteArrayList<>();
  private final List<DeviceProblem> lost = new CopyOnWriteArrayList<>();
  private final FakeSource microphone = new FakeSource(new SampleLayout(48_000, 1, false).format());
  private final FakeRenderer speaker = new FakeRenderer(new SampleLayout(48_000, 1, false).format());

  @BeforeEach
  void start() throws Exception {
    Library.start(folder);
    library = new FakeSystem();
    library.plugged(List.of("mic", "usb"), List.of("speaker"));
    fakes = new FakeDevices(library);
    fakes.sources.put("mic", microphone);
    fakes.renderers.put("speaker", speaker);
    system = new LibraryAudioSystem(fakes);
    assertThat(system.start()).isEqualTo(new Availability.Available());
    system.listen(events::add);
  }

  @AfterEach
  void close() throws Exception {
    system.close();
    library.plugged(List.of(), List.of());
  }

  @Test
  void devicesOfTheLibraryAreListed() {
    assertThat(system.devices()).containsExactly(MIC, USB, SPEAKER);
  }

  @Test
  void theSystemsWordOnItsDefaultCounts() {
    fakes.defaults.put(Direction.CAPTURE, "usb");
    await().atMost(PATIENCE).until(() -> events.contains(new DefaultChanged(Direction.CAPTURE, "usb")));
    assertThat(system.devices().get(1).systemDefault()).isTrue();
    assertThat(system.devices().getFirst().systemDefault()).isFalse();
  }

  @Test
  void pluggingInAndOutIsTold() throws Exception {
    library.plugged(List.of("mic"), List.of("speaker"));
    await().atMost(PATIENCE).until(() -> events.contains(new DeviceRemoved(USB)));
    library.plugged(List.of("mic", "usb"), List.of("speaker"));
    await().atMost(PATIENCE).until(() -> events.contains(new DeviceAdded(USB)));
  }

  /** The library tells of changed playback devices only if its own choice changes with them. */
  @Test
  void aSecondSpeakerIsFoundToo() throws Exception {
    library.plugged(List.of("mic", "usb"), List.of("speaker", "beamer"));
    await().atMost(PATIENCE).until(() -> system.devices().size() == 4);
  }

  @Test
  void theDefaultIsOpenedByItsRealName() {
    assertThat(capture(new DeviceChoice.SystemDefault()).device()).isEqualTo("mic");
    assertThat(playback().device()).isEqualTo("speaker");
  }

  @Test
  void unknownDeviceIsSaid() {
    assertThat(system.openCapture(new DeviceChoice.Named("beamer"), CLOCK))
        .isEqualTo(new Opened.Failed<>(new DeviceProblem.NoSuchDevice("device:beamer")));
  }

  @Test
  void refusalIsAResultWithItsCause() {
    microphone.refuses = true;
    speaker.refuses = true;
    assertThat(system.openCapture(new DeviceChoice.Named("mic"), CLOCK))
        .isEqualTo(new Opened.Failed<>(new DeviceProblem.DeviceRefused("mic", "in use by somebody else")));
    assertThat(system.openPlayback(new DeviceChoice.Named("speaker"), CLOCK))
        .isEqualTo(new Opened.Failed<>(new DeviceProblem.DeviceRefused("speaker", "in use by somebody else")));
  }

  @Test
  void failureOfNativeCodeIsAResult() {
    assertThat(system.openCapture(new DeviceChoice.Named("usb"), CLOCK))
        .isEqualTo(new Opened.Failed<>(new DeviceProblem.DeviceRefused("usb", "native code missing")));
  }

  @Test
  void unpluggedDevicesAreLost() throws Exception {
    CaptureStream input = capture(new DeviceChoice.Named("mic"));
    PlaybackStream output = playback();
    input.start(frame -> { }, lost::add);
    output.start(frame -> { }, lost::add);
    library.plugged(List.of("usb"), List.of());
    await().atMost(PATIENCE).until(() -> lost.size() == 2);
    assertThat(lost).containsExactlyInAnyOrder(new DeviceProblem.DeviceLost("mic"),
        new DeviceProblem.DeviceLost("speaker"));
  }

  @Test
  void closedDevicesAreNotLostAnyMore() throws Exception {
    CaptureStream input = capture(new DeviceChoice.Named("mic"));
    input.start(frame -> { }, lost::add);
    input.close();
    library.plugged(List.of("usb"), List.of("speaker"));
    await().atMost(PATIENCE).until(() -> events.contains(new DeviceRemoved(MIC)));
    assertThat(lost).isEmpty();
  }

  @Test
  void closingTheSystemClosesItsStreams() {
    capture(new DeviceChoice.Named("mic")).start(frame -> { }, lost::add);
    playback().start(frame -> { }, lost::add);
    system.close();
    assertThat(microphone.happened).containsExactly("connect", "start", "stop", "disconnect");
    assertThat(speaker.happened).containsExactly("open", "start", "stop", "close");
  }

  private CaptureStream capture(DeviceChoice choice) {
    return ready(system.openCapture(choice, CLOCK));
  }

  private PlaybackStream playback() {
    return ready(system.openPlayback(new DeviceChoice.SystemDefault(), CLOCK));
  }

  private static <S> S ready(Opened<S> opened) {
    return switch (opened) {
      case Opened.Ready<S>(S stream) -> stream;
      case Opened.Failed<S>(DeviceProblem problem) -> throw new AssertionError(problem);
    };
  }
}
