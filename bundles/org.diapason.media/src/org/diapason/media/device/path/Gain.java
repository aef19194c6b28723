package org.diapason.media.device.path;

import org.diapason.media.device.FrameFormat;

/** Software volume; a change glides over one frame so that it does not click, and loud sums saturate. */
public final class Gain {
  private volatile float target = 1;
  private float current = 1;

  /**
   * From the next frame on. Any thread.
   *
   * @param factor 1 leaves the sound as it is
   */
  public void set(float factor) {
    target = factor;
  }

  /** Audio thread. */
  public void apply(short[] frame) {
    float to = target;
    float from = current;
    current = to;
    if (from == 1 && to == 1) {
      return;
    }
    float step = (to - from) / FrameFormat.SAMPLES;
    for (int i = 0; i < FrameFormat.SAMPLES; i++) {
      frame[i] = saturate(Math.round(frame[i] * (from + step * (i + 1))));
    }
  }

  static short saturate(int sample) {
    return (short) Math.clamp(sample, Short.MIN_VALUE, Short.MAX_VALUE);
  }
}
