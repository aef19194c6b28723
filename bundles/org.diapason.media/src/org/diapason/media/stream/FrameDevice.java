package org.diapason.media.stream;

import javax.media.Renderer;
import javax.media.protocol.CaptureDevice;
import org.jitsi.impl.neomedia.device.AudioMediaDeviceImpl;
import org.jitsi.utils.MediaType;
import org.jitsi.service.neomedia.MediaDirection;

/** One call's sound as a device of the library. */
final class FrameDevice extends AudioMediaDeviceImpl {
  private final CallSound sound;
  private final Gate gate;

  FrameDevice(CallSound sound, Gate gate) {
    this.sound = sound;
    this.gate = gate;
  }

  @Override
  protected synchronized CaptureDevice createCaptureDevice() {
    return new FrameCapture(sound, gate);
  }

  @Override
  protected Renderer createRenderer() {
    return new FrameRenderer(sound, gate);
  }

  @Override
  public MediaType getMediaType() {
    return MediaType.AUDIO;
  }

  @Override
  public MediaDirection getDirection() {
    return MediaDirection.SENDRECV;
  }
}
