package org.diapason.media.stream;

import javax.media.CaptureDeviceInfo;
import javax.media.Format;
import javax.media.MediaLocator;
import javax.media.control.FormatControl;
import org.jitsi.impl.neomedia.jmfext.media.protocol.AbstractPushBufferCaptureDevice;
import org.jitsi.impl.neomedia.jmfext.media.protocol.AbstractPushBufferStream;

/** The microphone side of a {@link FrameDevice}. */
final class FrameCapture extends AbstractPushBufferCaptureDevice {
  private final CallSound sound;
  private final Gate gate;
  private final SendTime time;
  private final KeyTones tones;

  FrameCapture(CallSound sound, Gate gate, SendTime time, KeyTones tones) {
    super(new MediaLocator("frames:"));
    this.sound = sound;
    this.gate = gate;
    this.time = time;
    this.tones = tones;
  }

  @Override
  protected AbstractPushBufferStream<?> createStream(int index, FormatControl formats) {
    return new FrameCaptureStream(this, formats, sound, gate, time, tones);
  }

  @Override
  protected Format[] getSupportedFormats(int index) {
    return new Format[] {Pcm.FORMAT};
  }

  @Override
  protected Format setFormat(int index, Format oldValue, Format newValue) {
    return Pcm.FORMAT;
  }

  @Override
  public CaptureDeviceInfo getCaptureDeviceInfo() {
    return new CaptureDeviceInfo("frames", getLocator(), new Format[] {Pcm.FORMAT});
  }
}
