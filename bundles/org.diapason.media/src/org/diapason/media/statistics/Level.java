package org.diapason.media.statistics;

/** RMS level of sound: rises at once, falls over about 100 ms. One thread measures, any thread reads. */
public final class Level {
  /** What silence reads, in dBFS. */
  public static final double FLOOR = -127;

  private static final double FULL_SCALE = 32_768.0 * 32_768.0;
  private static final float RELEASE = 0.75f;

  private volatile float meanSquare;

  /** Audio thread. */
  public void measure(short[] frame) {
    long sum = 0;
    for (short sample : frame) {
      sum += sample * sample;
    }
    meanSquare = Math.max((float) sum / frame.length, meanSquare * RELEASE);
  }

  /** Nothing more is heard. */
  public void reset() {
    meanSquare = 0;
  }

  /** dBFS, 0 for a full-scale square wave. */
  public double dbfs() {
    return meanSquare <= 0 ? FLOOR : Math.max(FLOOR, 10 * Math.log10(meanSquare / FULL_SCALE));
  }
}
