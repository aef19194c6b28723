package org.diapason.media.device.jitsi;

import javax.media.Renderer;
import javax.media.ResourceUnavailableException;

/** A speaker as a renderer that fetches its sound itself, on the device's thread. */
final class PulledPlayback extends LibraryPlayback {
  private final SoundOutlet outlet;

  private PulledPlayback(String device, Renderer renderer, SoundOutlet outlet, SampleLayout layout) {
    super(device, renderer, layout);
    this.outlet = outlet;
  }

  /**
   * @param outlet where the renderer fetches
   * @throws ResourceUnavailableException if the device refuses, or takes nothing we can give
   */
  static PulledPlayback open(String device, Renderer renderer, SoundOutlet outlet)
      throws ResourceUnavailableException {
    SampleLayout layout = RendererFormat.agree(renderer);
    renderer.open();
    return new PulledPlayback(device, renderer, outlet, layout);
  }

  @Override
  void run(OutgoingSound sound) {
    outlet.connect(sound);
    renderer.start();
  }

  @Override
  void release() {
    outlet.disconnect();
    renderer.stop();
    renderer.close();
  }
}
