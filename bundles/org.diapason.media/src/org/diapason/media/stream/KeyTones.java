package org.diapason.media.stream;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.tone.DtmfTone;

/**
 * Keys as tones in the sound that is sent, in place of what is said: nothing else is heard during a tone and the pause
 * behind it. Levels and times as receivers expect them (ITU-T Q.24, ETSI ES 201 235-2): the high tone 2 dB above the low
 * one, each without click.
 */
final class KeyTones {
  /** A sine of full scale is 3.14 dBm0 (ITU-T G.711). */
  private static final double FULL_SCALE_DBM0 = 3.14;
  private static final double LOW_DBM0 = -11;
  private static final double HIGH_DBM0 = -9;
  private static final int SAMPLES_PER_MILLI = FrameFormat.SAMPLE_RATE / 1_000;
  private static final int PAUSE = 100 * SAMPLES_PER_MILLI;
  private static final int EDGE = 3 * SAMPLES_PER_MILLI;
  private static final int MAX_QUEUED = 64;

  private final Queue<Key> waiting = new ConcurrentLinkedQueue<>();
  private volatile boolean cleared;
  private Key current;
  private int position;

  private record Key(DtmfTone.Pair pair, int samples) {}

  /**
   * Queues a key; any thread.
   *
   * @param key 0-9, *, #, A-D; others are ignored
   * @param millis 65 to 6000
   */
  void add(char key, int millis) {
    if (waiting.size() < MAX_QUEUED) {
      DtmfTone.pair(key).ifPresent(pair -> waiting.add(new Key(pair, Math.clamp(millis, 65, 6_000) * SAMPLES_PER_MILLI)));
    }
  }

  /** Drops what waits and what sounds; any thread. */
  void clear() {
    waiting.clear();
    cleared = true;
  }

  /** Sounds in a frame what is to sound now. Sending thread only. */
  void fill(short[] frame) {
    if (cleared) {
      cleared = false;
      current = null;
    }
    for (int i = 0; i < FrameFormat.SAMPLES; i++) {
      if (current == null && !begin()) {
        return;
      }
      frame[i] = position < current.samples() ? sample() : 0;
      if (++position == current.samples() + PAUSE) {
        current = null;
      }
    }
  }

  private boolean begin() {
    current = waiting.poll();
    position = 0;
    return current != null;
  }

  private short sample() {
    double sum = sine(current.pair().low(), LOW_DBM0) + sine(current.pair().high(), HIGH_DBM0);
    int fromEdge = Math.min(position, current.samples() - 1 - position);
    double edge = fromEdge >= EDGE ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * fromEdge / EDGE);
    return (short) Math.round(sum * edge);
  }

  private double sine(int hertz, double dbm0) {
    double amplitude = Short.MAX_VALUE * Math.pow(10, (dbm0 - FULL_SCALE_DBM0) / 20);
    return amplitude * Math.sin(2 * Math.PI * hertz * position / FrameFormat.SAMPLE_RATE);
  }
}
