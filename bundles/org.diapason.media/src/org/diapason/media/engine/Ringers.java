package org.diapason.media.engine;

import java.util.List;
import java.util.Optional;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.setting.Settings;
import org.diapason.media.device.AudioDevice;
import org.diapason.media.device.AudioSystem;
import org.diapason.media.device.Direction;

/** The device that rings, and the one that rings beside it if that is wanted. Thread-safe. */
final class Ringers implements AutoCloseable {
  private final PathUse first;
  private final PathUse second;
  private final AudioSystem system;
  private final Settings settings;
  private volatile boolean silenced;

  Ringers(PathUse first, PathUse second, AudioSystem system, Settings settings) {
    this.first = first;
    this.second = second;
    this.system = system;
    this.settings = settings;
  }

  void start(DeviceProblems problems) {
    first.path().listen(event -> problems.take("ringer", event));
    second.path().listen(event -> problems.take("second ringer", event));
  }

  /** From now on devices may be opened. */
  void ready() {
    first.ready();
    second.ready();
  }

  /**
   * Takes over what the settings say.
   *
   * @param silence whether no device is to ring, whatever they say
   */
  void apply(boolean silence) {
    silenced = silence;
    first.path().useOutput(PhoneSound.choice(firstEnd()));
    second.path().useOutput(PhoneSound.choice(settings.get(AudioSettings.SECOND_RINGER)));
    first.path().outputVolume(settings.get(AudioSettings.RING_VOLUME));
    second.path().outputVolume(settings.get(AudioSettings.RING_VOLUME));
  }

  PathUse first() {
    return first;
  }

  /** All that are to ring now. */
  List<PathUse> all() {
    return secondEnd().isPresent() ? List.of(first, second) : List.of(first);
  }

  /** What sound may be wanted of. */
  List<AudioEnd> ends() {
    return secondEnd().map(end -> List.of(firstEnd(), end)).orElseGet(() -> List.of(firstEnd()));
  }

  private AudioEnd firstEnd() {
    return silenced ? new AudioEnd.Silence() : settings.get(AudioSettings.RINGER);
  }

  private Optional<AudioEnd> secondEnd() {
    return Optional.of(settings.get(AudioSettings.SECOND_RINGER))
        .filter(end -> settings.get(AudioSettings.RING_ALSO_ON_SPEAKER) && !silenced && !device(end).equals(device(firstEnd())));
  }

  /** One device is not to ring twice, by name and as the system's default. */
  private String device(AudioEnd end) {
    return switch (end) {
      case AudioEnd.SystemDefault _ -> system.devices().stream()
          .filter(device -> device.direction() == Direction.PLAYBACK && device.systemDefault())
          .map(AudioDevice::name).findFirst().orElse("");
      case AudioEnd.Device device -> device.name();
      case AudioEnd.Silence _, AudioEnd.Wav _ -> end.written();
    };
  }

  @Override
  public void close() {
    first.close();
    second.close();
  }
}
