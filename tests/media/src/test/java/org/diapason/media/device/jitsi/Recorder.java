package org.diapason.media.device.jitsi;

import java.util.concurrent.CopyOnWriteArrayList;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.FrameSink;

/** Keeps the frames it takes. */
final class Recorder implements FrameSink {
  private final CopyOnWriteArrayList<short[]> frames = new CopyOnWriteArrayList<>();

  @Override
  public void accept(short[] frame) {
    frames.add(frame.clone());
  }

  int count() {
    return frames.size();
  }

  short[] sound() {
    short[] all = new short[frames.size() * FrameFormat.SAMPLES];
    for (int i = 0; i < frames.size(); i++) {
      System.arraycopy(frames.get(i), 0, all, i * FrameFormat.SAMPLES, FrameFormat.SAMPLES);
    }
    return all;
  }
}
