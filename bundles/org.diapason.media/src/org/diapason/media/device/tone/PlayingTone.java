package org.diapason.media.device.tone;

import java.util.Arrays;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.FrameSource;

/** A tone on its way; gives silence once it is over. Stopping fades it out within one frame. */
public final class PlayingTone implements FrameSource {
  private final Tone tone;
  private int position;
  private volatile boolean stopping;
  private volatile boolean over;

  /** Not heard before somebody asks for frames. */
  public PlayingTone(Tone tone) {
    this.tone = tone;
    over = tone.cycle().length == 0;
  }

  /** Ends it; any thread, at any time. */
  public void stop() {
    stopping = true;
  }

  /** Whether nothing more will be heard of it. */
  public boolean isOver() {
    return over;
  }

  @Override
  public void fill(short[] frame) {
    int done = over ? 0 : copy(frame);
    Arrays.fill(frame, done, FrameFormat.SAMPLES, (short) 0);
    if (stopping && !over) {
      fadeOut(frame);
      over = true;
    }
  }

  private int copy(short[] frame) {
    short[] cycle = tone.cycle();
    int done = 0;
    while (done < FrameFormat.SAMPLES) {
      int count = Math.min(FrameFormat.SAMPLES - done, cycle.length - position);
      System.arraycopy(cycle, position, frame, done, count);
      done += count;
      position = (position + count) % cycle.length;
      if (position == 0 && !tone.repeat()) {
        over = true;
        return done;
      }
    }
    return done;
  }

  private static void fadeOut(short[] frame) {
    for (int i = 0; i < FrameFormat.SAMPLES; i++) {
      frame[i] = (short) (frame[i] * (FrameFormat.SAMPLES - 1 - i) / FrameFormat.SAMPLES);
    }
  }
}
