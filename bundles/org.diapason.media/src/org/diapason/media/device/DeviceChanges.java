package org.diapason.media.device;

import java.util.ArrayList;
import java.util.List;

/** What happened between two lists of devices. */
public final class DeviceChanges {
  private DeviceChanges() {}

  /** What to tell listeners, removals first. */
  public static List<AudioSystemEvent> between(List<AudioDevice> before, List<AudioDevice> after) {
    List<AudioSystemEvent> events = new ArrayList<>();
    before.stream().filter(device -> lacks(after, device))
        .forEach(device -> events.add(new AudioSystemEvent.DeviceRemoved(device)));
    after.stream().filter(device -> lacks(before, device))
        .forEach(device -> events.add(new AudioSystemEvent.DeviceAdded(device)));
    for (Direction direction : Direction.values()) {
      String now = defaultOf(after, direction);
      if (!now.equals(defaultOf(before, direction))) {
        events.add(new AudioSystemEvent.DefaultChanged(direction, now));
      }
    }
    return events;
  }

  private static boolean lacks(List<AudioDevice> list, AudioDevice device) {
    return list.stream().noneMatch(device::sameAs);
  }

  private static String defaultOf(List<AudioDevice> devices, Direction direction) {
    return devices.stream()
        .filter(device -> device.direction() == direction && device.systemDefault())
        .map(AudioDevice::name).findFirst().orElse("");
  }
}
