package org.diapason.media.device.wav;

import java.util.Arrays;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.FrameSource;

/** Gives a sound frame by frame, looped without a gap or once and silence after it. For one thread. */
public final class SoundPlayer implements FrameSource {
  private final short[] samples;
  private final boolean loop;
  private int position;

  /** @param loop whether to begin again at the end */
  public SoundPlayer(Sound sound, boolean loop) {
    samples = sound.samples();
    this.loop = loop;
  }

  @Override
  public void fill(short[] frame) {
    int done = 0;
    while (done < FrameFormat.SAMPLES && position < samples.length) {
      int count = Math.min(FrameFormat.SAMPLES - done, samples.length - position);
      System.arraycopy(samples, position, frame, done, count);
      done += count;
      position += count;
      if (loop && position == samples.length) {
        position = 0;
      }
    }
    Arrays.fill(frame, done, FrameFormat.SAMPLES, (short) 0);
  }
}
