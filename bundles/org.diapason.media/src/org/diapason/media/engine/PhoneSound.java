package org.diapason.media.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
import org.diapason.media.device.AudioSystemEvent;
import org.diapason.media.device.DeviceChoice;
import org.diapason.media.device.Direction;
import org.diapason.media.device.path.AudioPath;
import org.diapason.media.mix.Seat;
import org.diapason.media.statistics.Level;
import org.diapason.media.stream.CallSound;

/** The devices of one phone: a pair for calls and ringers, as the settings have it at any moment. Thread-safe. */
final class PhoneSound implements AudioDevices, AutoCloseable {
  private static final DeviceChoice SILENCE = new DeviceChoice.Silence();

  private final MediaContext context;
  private final AudioSystem system;
  private final Consumer<Runnable> background;
  private final PathUse calls;
  private final Ringers ringers;
  private final DeviceProblems problems;
  private Subscription settingEvents = () -> {};
  private org.diapason.media.device.Subscription systemEvents = () -> {};
  private final CallEnds ends;
  private volatile boolean connected;

  /** @param background does things in order on a thread of its own, {@link #start} before all others */
  PhoneSound(MediaContext context, AudioSystem system, Consumer<Runnable> background) {
    this.context = context;
    this.system = system;
    this.background = background;
    problems = new DeviceProblems(context.events());
    ends = new CallEnds(context.settings());
    calls = use(system);
    ringers = new Ringers(use(system), use(system), system, context.settings());
  }

  private PathUse use(AudioSystem of) {
    AudioPath path = new AudioPath(of, SILENCE, SILENCE, context.scheduler().clock()::nanos);
    return new PathUse(path, context.scheduler());
  }

  /**
   * Begins to follow settings and devices; waits up to 2 s for the sound server, which is left alone as long as nothing is wanted
   * of it.
   */
  void start() {
    calls.path().listen(event -> problems.take("calls", event));
    ringers.start(problems);
    settingEvents = context.events().subscribe(SettingChanged.class, change -> changed(change.key().id()));
    systemEvents = system.listen(this::changed);
    applyAll();
    connectIfWanted();
    calls.ready();
    ringers.ready();
  }

  private void connectIfWanted() {
    if (Stream.concat(Stream.of(ends.input(), ends.output()), ringers.ends().stream()).anyMatch(CallEnds::isReal)) {
      connect();
    }
  }

  /** Background thread only. */
  private void connect() {
    if (!connected) {
      connected = true;
      system.start();
    }
  }

  /** Who asked for no speaker, or a file in its place, wants no bell from the one of the computer either. */
  private synchronized boolean wantsNoBell() {
    return ends.isDeaf();
  }

  private void changed(String setting) {
    if (AudioSettings.all().stream().anyMatch(one -> one.id().equals(setting))) {
      switchOver();
    }
  }

  private void changed(AudioSystemEvent event) {
    if (ends.follow(event)) {
      switchOver();
    }
    context.events().publish(new DevicesChanged(list()));
  }

  private void switchOver() {
    applyAll();
    background.accept(this::connectIfWanted);
  }

  private synchronized void applyAll() {
    Settings settings = context.settings();
    calls.path().useInput(choice(ends.input()));
    calls.path().useOutput(choice(ends.output()));
    ringers.apply(wantsNoBell());
    calls.path().inputVolume(settings.get(AudioSettings.INPUT_VOLUME));
    calls.path().outputVolume(settings.get(AudioSettings.OUTPUT_VOLUME));
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
    return new CallSound(seat::tap, seat::line, calls::acquire, end, seat::mute, seat::volume, Optional.of(seat));
  }

  PathUse calls() {
    return calls;
  }

  Ringers ringers() {
    return ringers;
  }

  /** Who asks for real devices wants some: if they were left alone so far, {@link DevicesChanged} follows. */
  @Override
  public List<AudioDevice> list() {
    if (!connected) {
      background.accept(this::connect);
    }
    return system.devices().stream()
        .filter(device -> !device.monitor())
        .map(device -> new AudioDevice(device.name(), device.description(),
            device.direction() == Direction.CAPTURE, device.systemDefault()))
        .toList();
  }

  @Override
  public void use(Optional<AudioEnd> input, Optional<AudioEnd> output) {
    ends.use(input, output);
    switchOver();
  }

  @Override
  public void speaker(boolean on) {
    ends.speaker(on);
    switchOver();
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
    ringers.close();
    system.close();
  }
}
