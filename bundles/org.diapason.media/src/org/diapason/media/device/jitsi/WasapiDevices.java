package org.diapason.media.device.jitsi;

import java.io.IOException;
import java.util.Optional;
import javax.media.Manager;
import javax.media.MediaException;
import javax.media.protocol.DataSource;
import org.diapason.media.device.Direction;
import org.jitsi.impl.neomedia.device.AudioSystem;
import org.jitsi.impl.neomedia.device.AudioSystem.DataFlow;
import org.jitsi.impl.neomedia.device.CaptureDeviceInfo2;
import org.jitsi.impl.neomedia.jmfext.media.renderer.audio.WASAPIRenderer;

/**
 * WASAPI on Windows. The microphone comes through Windows' own echo canceller, noise suppression and gain control, at
 * 22 kHz at most.
 */
final class WasapiDevices implements LibraryDevices {
  private final Runnable startLibrary;
  private volatile Optional<WinmmDefaults> defaults = Optional.empty();

  WasapiDevices(Runnable startLibrary) {
    this.startLibrary = startLibrary;
  }

  @Override
  public String name() {
    return "wasapi";
  }

  @Override
  public Optional<AudioSystem> find() {
    startLibrary.run();
    defaults = WinmmDefaults.load();
    return Optional.ofNullable(AudioSystem.getAudioSystem(AudioSystem.LOCATOR_PROTOCOL_WASAPI));
  }

  @Override
  public Optional<String> defaultDevice(Direction direction) {
    return defaults.flatMap(known -> known.endpoint(direction));
  }

  @Override
  public DataSource microphone(CaptureDeviceInfo2 device) throws IOException, MediaException {
    return Manager.createDataSource(device.getLocator());
  }

  /** The echo canceller subtracts what the library believes is the speaker in use, so that is told too. */
  @Override
  public LibraryPlayback speaker(AudioSystem system, CaptureDeviceInfo2 device) throws MediaException {
    WASAPIRenderer renderer = new WASAPIRenderer();
    renderer.setLocator(device.getLocator());
    LibraryPlayback speaker = PacedPlayback.open(device.getIdentifier(), renderer);
    system.setDevice(DataFlow.PLAYBACK, device, true);
    return speaker;
  }
}
