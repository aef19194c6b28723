package org.diapason.media.device.path;

import org.diapason.media.device.FrameSink;
import org.diapason.media.device.Subscription;

/** Microphone sound on its way: volume, meter, mute, then to every tap and sink. */
final class CaptureFan implements FrameSink {
  final Gain volume = new Gain();
  final Gain mute = new Gain();
  final LevelMeter meter = new LevelMeter();
  private final Attached<FrameSink> sinks = new Attached<>();

  CaptureTap tap(int depth) {
    CaptureTap tap = new CaptureTap(depth);
    tap.attached(add(tap::offer));
    return tap;
  }

  /** @param sink leaves the frame as it is, for others read it too */
  Subscription add(FrameSink sink) {
    return sinks.add(sink);
  }

  /** The meter reads before mute: one who speaks while muted can be told so. */
  @Override
  public void accept(short[] frame) {
    volume.apply(frame);
    meter.measure(frame);
    mute.apply(frame);
    for (Object sink : sinks.snapshot()) {
      ((FrameSink) sink).accept(frame);
    }
  }
}
