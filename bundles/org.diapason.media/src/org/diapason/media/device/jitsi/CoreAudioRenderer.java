package org.diapason.media.device.jitsi;

import org.jitsi.impl.neomedia.jmfext.media.renderer.audio.MacCoreaudioRenderer;

/**
 * The library's renderer, but fetching its sound. What it is given by {@code process} it would only queue, up to two
 * seconds and never waiting: a stream would drift against the device.
 */
final class CoreAudioRenderer extends MacCoreaudioRenderer {
  private final SoundOutlet outlet;

  CoreAudioRenderer(SoundOutlet outlet) {
    this.outlet = outlet;
  }

  /** Called by the native code, by name, on the device's thread. */
  @Override
  public void writeOutput(byte[] buffer, int length) {
    outlet.fill(buffer, length);
  }
}
