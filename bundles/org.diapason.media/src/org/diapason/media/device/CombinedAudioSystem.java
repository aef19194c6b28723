package org.diapason.media.device;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Several sound systems as one: each choice goes to the first that handles it. */
public final class CombinedAudioSystem implements AudioSystem {
  private final List<AudioSystem> systems;

  /** @param systems the first decides about name and availability: the one with real devices */
  public CombinedAudioSystem(List<AudioSystem> systems) {
    this.systems = List.copyOf(systems);
  }

  @Override
  public String name() {
    return systems.getFirst().name();
  }

  @Override
  public Availability start() {
    systems.stream().skip(1).forEach(AudioSystem::start);
    return systems.getFirst().start();
  }

  @Override
  public Availability availability() {
    return systems.getFirst().availability();
  }

  @Override
  public boolean handles(DeviceChoice choice) {
    return systems.stream().anyMatch(system -> system.handles(choice));
  }

  @Override
  public List<AudioDevice> devices() {
    return systems.stream().flatMap(system -> system.devices().stream()).toList();
  }

  @Override
  public Subscription listen(Consumer<AudioSystemEvent> listener) {
    List<Subscription> all = new ArrayList<>();
    systems.forEach(system -> all.add(system.listen(listener)));
    return () -> all.forEach(Subscription::close);
  }

  @Override
  public Opened<CaptureStream> openCapture(DeviceChoice choice, FrameClock clock) {
    for (AudioSystem system : systems) {
      if (system.handles(choice)) {
        return system.openCapture(choice, clock);
      }
    }
    return new Opened.Failed<>(new DeviceProblem.NoSuchDevice(choice.toString()));
  }

  @Override
  public Opened<PlaybackStream> openPlayback(DeviceChoice choice, FrameClock clock) {
    for (AudioSystem system : systems) {
      if (system.handles(choice)) {
        return system.openPlayback(choice, clock);
      }
    }
    return new Opened.Failed<>(new DeviceProblem.NoSuchDevice(choice.toString()));
  }

  @Override
  public void close() {
    systems.forEach(AudioSystem::close);
  }
}
