package org.diapason.demo.pbx;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/** Says one sound after the other. Sounds are given by any thread and said by the audio thread, which never waits. */
final class Speaker {

  private static final int MOST = 64;
  private static final short[] NOTHING = {};

  private final Queue<short[]> waiting = new ArrayBlockingQueue<>(MOST);
  private short[] now = NOTHING;
  private int at;

  /** Says it after what waits already; who presses keys much faster than anybody listens is not answered for all of them. */
  void say(short[] sound) {
    waiting.offer(sound);
  }

  /** Whether there is nothing more to say. Audio thread. */
  boolean isDone() {
    return at >= now.length && waiting.isEmpty();
  }

  /** Forgets what was to be said. Audio thread. */
  void hush() {
    waiting.clear();
    now = NOTHING;
    at = 0;
  }

  /** Audio thread. */
  void fill(short[] frame) {
    int filled = 0;
    while (filled < frame.length && next()) {
      int count = Math.min(frame.length - filled, now.length - at);
      System.arraycopy(now, at, frame, filled, count);
      at += count;
      filled += count;
    }
    Arrays.fill(frame, filled, frame.length, (short) 0);
  }

  private boolean next() {
    while (at >= now.length) {
      short[] following = waiting.poll();
      if (following == null) {
        return false;
      }
      now = following;
      at = 0;
    }
    return true;
  }
}
