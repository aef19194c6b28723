package org.diapason.media.device.path;

import java.util.function.Consumer;
import org.diapason.media.device.AudioSystem;
import org.diapason.media.device.CaptureStream;
import org.diapason.media.device.DeviceChoice;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.FrameSink;
import org.diapason.media.device.Opened;

/** Microphones of a path. */
final class CaptureStreams implements SideStreams<CaptureStream> {
  private final AudioSystem system;
  private final Beat beat;
  private final CaptureFan fan;
  private final Handover handover = new Handover();

  CaptureStreams(AudioSystem system, Beat beat, CaptureFan fan) {
    this.system = system;
    this.beat = beat;
    this.fan = fan;
  }

  @Override
  public Opened<CaptureStream> open(DeviceChoice choice) {
    return system.openCapture(choice, beat.clock());
  }

  @Override
  public void start(CaptureStream stream, Consumer<DeviceProblem> lost) {
    FrameSink feed = new Feed();
    handover.activate(feed);
    beat.captureIs(stream.hasOwnClock() ? feed : null);
    stream.start(feed, lost);
  }

  @Override
  public void idle() {
    handover.activate(null);
    beat.captureIs(null);
    fan.meter.reset();
  }

  private final class Feed implements FrameSink {
    @Override
    public void accept(short[] frame) {
      beat.clock().deviceFrame(this);
      if (handover.enter(this)) {
        try {
          fan.accept(frame);
        } finally {
          handover.leave();
        }
      }
    }
  }
}
