package org.diapason.media.device.path;

import org.diapason.media.device.FrameFormat;

/** RMS level of the last frames: rises at once, falls over about 100 ms. */
final class LevelMeter {
  /** What silence reads. */
  static final double FLOOR_DBFS = -96;
  private static final float RELEASE = 0.75f;

  private volatile float meanSquare;

  /** Audio thread. */
  void measure(short[] frame) {
    long sum = 0;
    for (int i = 0; i < FrameFormat.SAMPLES; i++) {
      sum += frame[i] * frame[i];
    }
    float now = (float) sum / FrameFormat.SAMPLES;
    meanSquare = Math.max(now, meanSquare * RELEASE);
  }

  void reset() {
    meanSquare = 0;
  }

  /** Any thread; 0 is a full-scale square wave, a full-scale sine reads -3. */
  double dbfs() {
    double power = meanSquare / (32_768.0 * 32_768.0);
    return power <= 0 ? FLOOR_DBFS : Math.max(FLOOR_DBFS, 10 * Math.log10(power));
  }
}
