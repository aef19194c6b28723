package org.diapason.media.stream;

import javax.media.Renderer;
import javax.media.protocol.CaptureDevice;
import org.jitsi.impl.neomedia.device.AudioMediaDeviceImpl;
import org.jitsi.impl.neomedia.device.MediaDeviceSession;
import org.jitsi.utils.MediaType;
import org.jitsi.service.neomedia.MediaDirection;

/** One call's sound as a device of the library. */
final class FrameDevice extends AudioMediaDeviceImpl {
  private final CallSound sound;
  private final Gate gate;
  private final SendTime time;
  private final KeyTones tones;

  FrameDevice(CallSound sound, Gate gate, SendTime time, KeyTones tones) {
    this.sound = sound;
    this.gate = gate;
    this.time = time;
    this.tones = tones;
  }

  @Override
  protected synchronized CaptureDevice createCaptureDevice() {
    return new FrameCapture(sound, gate, time, tones);
  }

  /** What comes in does not pass through the library: see {@link Playout}. */
  @Override
  protected Renderer createRenderer() {
    return null;
  }

  @Override
  public MediaDeviceSession createSession() {
    return new FrameSession(this);
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
