package org.diapason.media.device.wav;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.FrameRing;
import org.diapason.media.device.FrameSink;
import org.diapason.media.device.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes frames to a WAV file on a thread of its own, so that a slow disk never holds up the frame clock. */
final class WavRecorder implements FrameSink, Subscription {
  private static final Logger LOG = LoggerFactory.getLogger(WavRecorder.class);
  private static final int TWO_SECONDS = 2 * FrameFormat.FRAMES_PER_SECOND;

  private final Path file;
  private final WavWriter writer;
  private final FrameRing ring = new FrameRing(TWO_SECONDS);
  private final AtomicLong dropped = new AtomicLong();
  private final Thread thread;
  private volatile boolean running = true;

  WavRecorder(Path file, WavWriter writer) {
    this.file = file;
    this.writer = writer;
    thread = Thread.ofPlatform().daemon().name("wav-recorder").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  @Override
  public void accept(short[] frame) {
    if (running && ring.offer(frame)) {
      LockSupport.unpark(thread);
    } else {
      dropped.incrementAndGet();
    }
  }

  private void run() {
    short[] frame = FrameFormat.newFrame();
    try (writer) {
      while (running || ring.size() > 0) {
        if (ring.poll(frame)) {
          writer.write(frame);
        } else {
          LockSupport.park(this);
        }
      }
    } catch (IOException full) {
      running = false;
      LOG.warn("Recording to WAV stopped: file={} cause={}", file.getFileName(), full.getMessage());
    }
  }

  /** Writes what is queued and closes the file; waits for it up to 2 s. */
  @Override
  public void close() {
    running = false;
    LockSupport.unpark(thread);
    try {
      thread.join(2_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    if (dropped.get() > 1) {
      LOG.warn("Recording to WAV has gaps: file={} frames={}", file.getFileName(), dropped.get());
    }
  }
}
