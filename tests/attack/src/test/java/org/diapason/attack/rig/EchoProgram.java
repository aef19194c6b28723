package org.diapason.attack.rig;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.diapason.core.media.AudioProgram;

/** Says what it hears, for calls from the demo PBX too, whose own robot plays music there. */
final class EchoProgram implements AudioProgram {

  private final BlockingQueue<short[]> frames = new ArrayBlockingQueue<>(3);

  @Override
  public void heard(short[] frame) {
    if (!frames.offer(frame.clone())) {
      frames.poll();
    }
  }

  @Override
  public void speak(short[] frame) {
    short[] next = frames.poll();
    System.arraycopy(next == null ? new short[FRAME] : next, 0, frame, 0, FRAME);
  }
}
