package org.diapason.media.device.tone;

import java.util.Arrays;
import org.diapason.media.device.FrameFormat;

/**
 * A sound to play locally, computed beforehand so that playing it is only copying: one cycle, pauses included, at 48
 * kHz.
 *
 * @param cycle not to be changed
 * @param repeat whether the cycle begins again at its end, until stopped
 */
public record Tone(short[] cycle, boolean repeat) {
  private static final int SOFTER = 5;

  /** Length of one cycle in milliseconds. */
  public int cycleMillis() {
    return (int) (cycle.length * 1_000L / FrameFormat.SAMPLE_RATE);
  }

  /** The same sound, once. */
  public Tone once() {
    return new Tone(cycle, false);
  }

  /** The same sound, 14 dB softer. */
  public Tone softer() {
    short[] soft = new short[cycle.length];
    for (int i = 0; i < soft.length; i++) {
      soft[i] = (short) (cycle[i] / SOFTER);
    }
    return new Tone(soft, repeat);
  }

  /** The same sound with silence behind each cycle. */
  public Tone resting(int millis) {
    return new Tone(Arrays.copyOf(cycle, cycle.length + millis * (FrameFormat.SAMPLE_RATE / 1_000)), repeat);
  }
}
