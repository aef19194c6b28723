package org.diapason.media.device.jitsi;

import java.io.IOException;
import java.util.Optional;
import javax.media.Manager;
import javax.media.MediaException;
import javax.media.protocol.DataSource;
import org.diapason.media.device.Direction;
import org.jitsi.impl.neomedia.device.AudioSystem;
import org.jitsi.impl.neomedia.device.CaptureDeviceInfo2;
import org.jitsi.impl.neomedia.device.MacCoreAudioDevice;

/** CoreAudio on macOS. Its echo canceller is the library's, on as long as nobody turns it off there. */
final class CoreAudioDevices implements LibraryDevices {
  private final Runnable startLibrary;

  CoreAudioDevices(Runnable startLibrary) {
    this.startLibrary = startLibrary;
  }

  @Override
  public String name() {
    return "coreaudio";
  }

  @Override
  public Optional<AudioSystem> find() {
    startLibrary.run();
    return Optional.ofNullable(AudioSystem.getAudioSystem(AudioSystem.LOCATOR_PROTOCOL_MACCOREAUDIO));
  }

  @Override
  public Optional<String> defaultDevice(Direction direction) {
    return Optional.ofNullable(direction == Direction.CAPTURE
        ? MacCoreAudioDevice.getDefaultInputDeviceUID() : MacCoreAudioDevice.getDefaultOutputDeviceUID());
  }

  @Override
  public DataSource microphone(CaptureDeviceInfo2 device) throws IOException, MediaException {
    return Manager.createDataSource(device.getLocator());
  }

  @Override
  public LibraryPlayback speaker(AudioSystem system, CaptureDeviceInfo2 device) throws MediaException {
    SoundOutlet outlet = new SoundOutlet();
    CoreAudioRenderer renderer = new CoreAudioRenderer(outlet);
    renderer.setLocator(device.getLocator());
    return PulledPlayback.open(device.getIdentifier(), renderer, outlet);
  }
}
