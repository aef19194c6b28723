package org.diapason.media.device.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.diapason.media.device.FrameFormat;

/** Listens to a path on a thread of its own and remembers what it heard, and when. */
public final class Ear implements AutoCloseable {
  private final CaptureTap tap;
  private final List<short[]> frames = new ArrayList<>();
  private final List<Long> arrivals = new ArrayList<>();
  private final Thread thread;

  /** Begins at once. */
  public Ear(AudioPath path) {
    tap = path.tap(20);
    thread = Thread.ofPlatform().daemon().name("ear").start(this::listen);
  }

  private void listen() {
    short[] frame = FrameFormat.newFrame();
    while (tap.isOpen()) {
      if (tap.read(frame, 100_000_000)) {
        remember(frame.clone());
      }
    }
  }

  private synchronized void remember(short[] frame) {
    frames.add(frame);
    arrivals.add(System.nanoTime());
  }

  /** Everything so far. */
  public synchronized short[] heard() {
    short[] all = new short[frames.size() * FrameFormat.SAMPLES];
    for (int i = 0; i < frames.size(); i++) {
      System.arraycopy(frames.get(i), 0, all, i * FrameFormat.SAMPLES, FrameFormat.SAMPLES);
    }
    return all;
  }

  /** The last so many frames, fewer if there are not so many. */
  public short[] last(int count) {
    short[] all = heard();
    return Arrays.copyOfRange(all, Math.max(0, all.length - count * FrameFormat.SAMPLES), all.length);
  }

  /** When the frame arrived that holds this sample, nanoTime. */
  public synchronized long arrivalNanos(int sample) {
    return arrivals.get(sample / FrameFormat.SAMPLES);
  }

  /** Longest time between two frames, milliseconds. */
  public synchronized long longestWaitMillis() {
    long longest = 0;
    for (int i = 1; i < arrivals.size(); i++) {
      longest = Math.max(longest, arrivals.get(i) - arrivals.get(i - 1));
    }
    return longest / 1_000_000;
  }

  /** Forgets what was heard. */
  public synchronized void forget() {
    frames.clear();
    arrivals.clear();
  }

  @Override
  public void close() {
    tap.close();
    try {
      thread.join(1_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
