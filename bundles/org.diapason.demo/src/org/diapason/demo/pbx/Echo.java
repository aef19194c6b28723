package org.diapason.demo.pbx;

import java.util.concurrent.atomic.AtomicLong;
import org.diapason.core.media.AudioProgram;

/** Sends back what it hears, as soon as it can: the next frame says what the last one heard. */
final class Echo implements AudioProgram {

  private static final int ROOM = 8;

  private final short[][] frames = new short[ROOM][FRAME];
  private final AtomicLong written = new AtomicLong();
  private long read;

  @Override
  public void heard(short[] frame) {
    long next = written.get();
    System.arraycopy(frame, 0, frames[(int) (next % ROOM)], 0, FRAME);
    written.set(next + 1);
  }

  /** Frames that came while this side was not asked are dropped but for the last two, or the echo would lag behind for good. */
  @Override
  public void speak(short[] frame) {
    long available = written.get();
    if (available - read > 2) {
      read = available - 2;
    }
    if (read < available) {
      System.arraycopy(frames[(int) (read % ROOM)], 0, frame, 0, FRAME);
      read++;
    } else {
      java.util.Arrays.fill(frame, (short) 0);
    }
  }
}
