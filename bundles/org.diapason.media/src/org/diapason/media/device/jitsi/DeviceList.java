package org.diapason.media.device.jitsi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diapason.media.device.AudioDevice;
import org.diapason.media.device.DeviceChoice;
import org.diapason.media.device.Direction;
import org.jitsi.impl.neomedia.device.AudioSystem;
import org.jitsi.impl.neomedia.device.AudioSystem.DataFlow;
import org.jitsi.impl.neomedia.device.CaptureDeviceInfo2;

/** The library's devices as ours: the name is its identifier, which survives unplugging. */
record DeviceList(AudioSystem system, LibraryDevices library) {
  List<AudioDevice> read() {
    List<AudioDevice> all = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      List<CaptureDeviceInfo2> some = system.getDevices(flow(direction));
      String byDefault = defaultOf(direction, some);
      some.forEach(device -> all.add(new AudioDevice(direction, device.getIdentifier(), device.getName(),
          device.getIdentifier().equals(byDefault), false)));
    }
    return List.copyOf(all);
  }

  /** What the operating system says, else the first: the library sorts the likely ones to the front. */
  private String defaultOf(Direction direction, List<CaptureDeviceInfo2> some) {
    return library.defaultDevice(direction)
        .filter(name -> some.stream().anyMatch(device -> device.getIdentifier().equals(name)))
        .orElseGet(() -> some.isEmpty() ? "" : some.getFirst().getIdentifier());
  }

  Optional<CaptureDeviceInfo2> find(Direction direction, DeviceChoice choice, List<AudioDevice> known) {
    Optional<String> name = switch (choice) {
      case DeviceChoice.Named(String wanted) -> Optional.of(wanted);
      case DeviceChoice.SystemDefault() -> known.stream()
          .filter(device -> device.direction() == direction && device.systemDefault())
          .map(AudioDevice::name).findFirst();
      case DeviceChoice.WavFile _, DeviceChoice.Silence _ -> Optional.empty();
    };
    return name.flatMap(wanted -> system.getDevices(flow(direction)).stream()
        .filter(device -> device.getIdentifier().equals(wanted)).findFirst());
  }

  private static DataFlow flow(Direction direction) {
    return direction == Direction.CAPTURE ? DataFlow.CAPTURE : DataFlow.PLAYBACK;
  }
}
