package org.diapason.media.device.jitsi;

import javax.media.Renderer;
import javax.media.ResourceUnavailableException;

/** Agrees with a renderer on the format it is fed with, before it is opened. */
final class RendererFormat {
  private RendererFormat() {}

  /** @throws ResourceUnavailableException if there is none in common */
  static SampleLayout agree(Renderer renderer) throws ResourceUnavailableException {
    SampleLayout wanted = FormatChoice.among(renderer.getSupportedInputFormats())
        .orElseThrow(() -> new ResourceUnavailableException("no format in common"));
    if (renderer.setInputFormat(wanted.format()) == null) {
      throw new ResourceUnavailableException("format refused: " + wanted);
    }
    return wanted;
  }
}
