package org.diapason.media.device.path;

import org.diapason.media.device.FrameSink;

/** Microphone sound on its way: volume, meter, mute, then a copy for every tap. */
final class CaptureFan implements FrameSink {
  final Gain volume = new Gain();
  final Gain mute = new Gain();
  final LevelMeter meter = new LevelMeter();
  private final Attached<CaptureTap> taps = new Attached<>();

  CaptureTap tap(int depth) {
    CaptureTap tap = new CaptureTap(depth);
    tap.attached(taps.add(tap));
    return tap;
  }

  /** The meter reads before mute: one who speaks while muted can be told so. */
  @Override
  public void accept(short[] frame) {
    volume.apply(frame);
    meter.measure(frame);
    mute.apply(frame);
    for (Object tap : taps.snapshot()) {
      ((CaptureTap) tap).offer(frame);
    }
  }
}
