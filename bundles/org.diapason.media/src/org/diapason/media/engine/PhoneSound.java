package org.diapason.media.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.diapason.core.event.Events.Subscription;
import org.diapason.core.media.AudioDevice;
import org.diapason.core.media.AudioDevices;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.media.DevicesChanged;
import org.diapason.core.media.MediaContext;
import org.diapason.core.setting.SettingChanged;
import org.diapason.core.setting.Settings;
import org.diapason.media.device.AudioSystem;
import org.diapason.media.device.DeviceChoice;
import org.diapason.media.device.Direction;
import org.diapason.media.device.path.AudioPath;
import org.diapason.media.mix.Seat;
import org.diapason.media.statistics.Level;
import org.diapason.media.stream.CallSound;

/** The devices of one phone: a pair for calls and a ringer, as the settings have it at any moment. Thread-safe. */
final class PhoneSound implements AudioDevices, AutoCloseable {
  private static final DeviceChoice SILENCE = new DeviceChoice.Silence();

  private final MediaContext context;
  private final AudioSystem system;
  private final PathUse calls;
  private final PathUse ringer;
  private final DeviceProblems problems;
  private Subscription settingEvents = () -> {};
  private org.diapason.media.device.Subscription systemEvents = () -> {};
  private Optional<AudioEnd> inputOverride = Optional.empty();
  private Optional<AudioEnd> outputOverride = Optional.empty();

  PhoneSound(MediaContext context, AudioSystem system) {
    this.context = context;
    this.system = system;
    problems = new DeviceProblems(context.events());
    calls = use(system);
    ringer = use(system);
  }

  private PathUse use(AudioSystem of) {
    AudioPath path = new AudioPath(of, SILENCE, SILENCE, context.scheduler().clock()::nanos);
    return new PathUse(path, context.scheduler());
  }

  /** Begins to follow settings and devices; waits up to 2 s for the sound server. */
  void start() {
    calls.path().listen(event -> problems.take("calls", event));
    ringer.path().listen(event -> problems.take("ringer", event));
    settingEvents = context.events().subscribe(SettingChanged.class, change -> changed(change.key().id()));
    applyAll();
    systemEvents = system.listen(event -> context.events().publish(new DevicesChanged(list())));
    system.start();
    calls.ready();
    ringer.ready();
  }

  private void changed(String setting) {
    if (AudioSettings.all().stream().anyMatch(one -> one.id().equals(setting))) {
      applyAll();
    }
  }

  private synchronized void applyAll() {
    Settings settings = context.settings();
    calls.path().useInput(choice(inputOverride.orElse(settings.get(AudioSettings.INPUT))));
    calls.path().useOutput(choice(outputOverride.orElse(settings.get(AudioSettings.OUTPUT))));
    ringer.path().useOutput(choice(settings.get(AudioSettings.RINGER)));
    calls.path().inputVolume(settings.get(AudioSettings.INPUT_VOLUME));
    calls.path().outputVolume(settings.get(AudioSettings.OUTPUT_VOLUME));
    ringer.path().outputVolume(settings.get(AudioSettings.RING_VOLUME));
  }

  static DeviceChoice choice(AudioEnd end) {
    return switch (end) {
      case AudioEnd.SystemDefault _ -> new DeviceChoice.SystemDefault();
      case AudioEnd.Silence _ -> SILENCE;
      case AudioEnd.Wav wav -> new DeviceChoice.WavFile(Path.of(wav.file()), true);
      case AudioEnd.Device device -> new DeviceChoice.Named(device.name());
    };
  }

  /** The sound of one more call. */
  CallSound forCall() {
    Seat seat = new Seat(calls.path());
    Runnable end = () -> {
      seat.leave();
      calls.release();
    };
    return new CallSound(seat::tap, seat::line, calls::acquire, end, seat::mute, Optional.of(seat));
  }

  PathUse calls() {
    return calls;
  }

  PathUse ringer() {
    return ringer;
  }

  @Override
  public List<AudioDevice> list() {
    return system.devices().stream()
        .filter(device -> !device.monitor())
        .map(device -> new AudioDevice(device.name(), device.description(),
            device.direction() == Direction.CAPTURE, device.systemDefault()))
        .toList();
  }

  @Override
  public void use(Optional<AudioEnd> input, Optional<AudioEnd> output) {
    synchronized (this) {
      inputOverride = input.or(() -> inputOverride);
      outputOverride = output.or(() -> outputOverride);
    }
    applyAll();
  }

  @Override
  public double inputLevel() {
    return calls.isOpen() ? calls.path().inputLevel() : Level.FLOOR;
  }

  @Override
  public void close() {
    settingEvents.close();
    systemEvents.close();
    calls.close();
    ringer.close();
    system.close();
  }
}
