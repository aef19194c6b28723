package org.diapason.media.device.tone;

import org.diapason.media.device.FrameFormat;

/**
 * A sound to play locally, computed beforehand so that playing it is only copying: one cycle, pauses included, at 48
 * kHz.
 *
 * @param cycle not to be changed
 * @param repeat whether the cycle begins again at its end, until stopped
 */
public record Tone(short[] cycle, boolean repeat) {
  /** Length of one cycle in milliseconds. */
  public int cycleMillis() {
    return (int) (cycle.length * 1_000L / FrameFormat.SAMPLE_RATE);
  }

  /** The same sound, once. */
  public Tone once() {
    return new Tone(cycle, false);
  }
}
