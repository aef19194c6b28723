package org.diapason.media.device.wav;

import org.diapason.media.device.FrameFormat;

/**
 * A sound in memory: 48 kHz, mono, 16 bit.
 *
 * @param samples not copied; not to be changed
 */
public record Sound(short[] samples) {
  /** Length in milliseconds. */
  public long millis() {
    return samples.length * 1_000L / FrameFormat.SAMPLE_RATE;
  }
}
