package org.diapason.media.device.jitsi;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.media.MediaException;
import javax.media.protocol.DataSource;
import org.diapason.media.device.Direction;
import org.jitsi.impl.neomedia.device.AudioSystem;
import org.jitsi.impl.neomedia.device.CaptureDeviceInfo2;

/** The library with what a test puts behind its devices. */
final class FakeDevices implements LibraryDevices {
  final Map<String, DataSource> sources = new ConcurrentHashMap<>();
  final Map<String, FakeRenderer> renderers = new ConcurrentHashMap<>();
  final Map<Direction, String> defaults = new ConcurrentHashMap<>();
  private final AudioSystem system;

  FakeDevices(AudioSystem system) {
    this.system = system;
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public Optional<AudioSystem> find() {
    return Optional.of(system);
  }

  @Override
  public Optional<String> defaultDevice(Direction direction) {
    return Optional.ofNullable(defaults.get(direction));
  }

  @Override
  public DataSource microphone(CaptureDeviceInfo2 device) throws IOException {
    DataSource source = sources.get(device.getIdentifier());
    if (source == null) {
      throw new UnsatisfiedLinkError("native code missing");
    }
    return source;
  }

  @Override
  public LibraryPlayback speaker(AudioSystem of, CaptureDeviceInfo2 device) throws MediaException {
    return PacedPlayback.open(device.getIdentifier(), renderers.get(device.getIdentifier()));
  }
}
