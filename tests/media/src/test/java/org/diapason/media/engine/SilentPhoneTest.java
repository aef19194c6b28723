package org.diapason.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.media.Tones;
import org.diapason.media.device.AudioDevice;
import org.diapason.media.device.AudioSystem;
import org.diapason.media.device.AudioSystemEvent;
import org.diapason.media.device.Availability;
import org.diapason.media.device.CaptureStream;
import org.diapason.media.device.CombinedAudioSystem;
import org.diapason.media.device.DeviceChoice;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.Direction;
import org.diapason.media.device.FrameClock;
import org.diapason.media.device.Opened;
import org.diapason.media.device.PlaybackStream;
import org.diapason.media.device.SilentSystem;
import org.diapason.media.device.Subscription;
import org.diapason.media.device.wav.WavSystem;
import org.junit.jupiter.api.Test;

/** Who wants no devices is not to notice a sound server, nor it him. */
final class SilentPhoneTest {
  private final Server server = new Server();

  private Rig rig() {
    AudioSystem all = new CombinedAudioSystem(List.of(server, new WavSystem(), new SilentSystem()));
    return new Rig(all, new AudioEnd.SystemDefault(), false);
  }

  @Test
  void withSilenceInBothPlacesTheSoundServerIsLeftAlone() {
    try (Rig rig = rig()) {
      rig.engine.devices().use(Optional.of(new AudioEnd.Silence()), Optional.of(new AudioEnd.Silence()));
      rig.engine.tones().start(Tones.Tone.RING);
      rig.engine.tones().start(Tones.Tone.RING_BACK);
      await().atMost(Rig.PATIENCE).until(() -> inUse(rig.phone().ringers().first()).isPresent());
      await().atMost(Rig.PATIENCE).until(() -> inUse(rig.phone().calls()).isPresent());
      assertThat(inUse(rig.phone().ringers().first())).contains(SilentSystem.DEVICE);
      assertThat(inUse(rig.phone().calls())).contains(SilentSystem.DEVICE);
      assertThat(server.asked).isEmpty();
    }
  }

  @Test
  void whoWantsADeviceLaterGetsOne() {
    try (Rig rig = rig()) {
      rig.engine.devices().use(Optional.of(new AudioEnd.Silence()), Optional.of(new AudioEnd.Silence()));
      rig.engine.devices().use(Optional.of(new AudioEnd.SystemDefault()), Optional.empty());
      await().atMost(Rig.PATIENCE).until(() -> server.asked.contains("start"));
    }
  }

  @Test
  void whoAsksForDevicesIsTold() {
    try (Rig rig = rig()) {
      rig.engine.devices().use(Optional.of(new AudioEnd.Silence()), Optional.of(new AudioEnd.Silence()));
      rig.engine.devices().list();
      await().atMost(Rig.PATIENCE).until(() -> server.asked.contains("start"));
    }
  }

  private static Optional<String> inUse(PathUse use) {
    return use.path().device(Direction.PLAYBACK);
  }

  /** Notes what is asked of it. */
  private static final class Server implements AudioSystem {
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    @Override
    public String name() {
      return "server";
    }

    @Override
    public Availability start() {
      asked.add("start");
      return availability();
    }

    @Override
    public Availability availability() {
      return new Availability.Unavailable(new DeviceProblem.NoSoundServer("none"));
    }

    @Override
    public boolean handles(DeviceChoice choice) {
      return choice instanceof DeviceChoice.SystemDefault || choice instanceof DeviceChoice.Named;
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
      asked.add("capture");
      return new Opened.Failed<>(new DeviceProblem.NoSoundServer("none"));
    }

    @Override
    public Opened<PlaybackStream> openPlayback(DeviceChoice choice, FrameClock clock) {
      asked.add("playback");
      return new Opened.Failed<>(new DeviceProblem.NoSoundServer("none"));
    }

    @Override
    public void close() {
      asked.add("close");
    }
  }
}
