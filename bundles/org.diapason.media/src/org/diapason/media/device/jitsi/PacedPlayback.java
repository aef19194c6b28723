package org.diapason.media.device.jitsi;

import java.util.concurrent.locks.LockSupport;
import javax.media.Buffer;
import javax.media.PlugIn;
import javax.media.Renderer;
import javax.media.ResourceUnavailableException;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.FrameFormat;

/**
 * A speaker as a renderer that waits while it is full, so that a thread here is paced by it. One that fails for a
 * second is lost.
 */
final class PacedPlayback extends LibraryPlayback {
  private static final int MOST_FAILURES = FrameFormat.FRAMES_PER_SECOND;
  private static final int JOIN_MILLIS = 500;

  private Thread thread;
  private int failures;

  private PacedPlayback(String device, Renderer renderer, SampleLayout layout) {
    super(device, renderer, layout);
  }

  /** @throws ResourceUnavailableException if the device refuses, or takes nothing we can give */
  static PacedPlayback open(String device, Renderer renderer) throws ResourceUnavailableException {
    SampleLayout layout = RendererFormat.agree(renderer);
    renderer.open();
    return new PacedPlayback(device, renderer, layout);
  }

  @Override
  synchronized void run(OutgoingSound sound) {
    renderer.start();
    thread = Thread.ofPlatform().daemon().name("audio-playback").priority(Thread.MAX_PRIORITY).start(() -> play(sound));
  }

  private void play(OutgoingSound sound) {
    byte[] bytes = new byte[sound.frameBytes()];
    Buffer buffer = new Buffer();
    buffer.setFormat(layout.format());
    while (isOpen() && failures < MOST_FAILURES) {
      sound.fill(bytes, bytes.length);
      buffer.setData(bytes);
      buffer.setOffset(0);
      buffer.setLength(bytes.length);
      hand(buffer);
    }
    lose(new DeviceProblem.DeviceLost(device()));
  }

  /** Until the renderer took all of it: it keeps account in the buffer. */
  private void hand(Buffer buffer) {
    int outcome = renderer.process(buffer);
    while (outcome == PlugIn.INPUT_BUFFER_NOT_CONSUMED && isOpen()) {
      outcome = renderer.process(buffer);
    }
    if ((outcome & PlugIn.BUFFER_PROCESSED_FAILED) == 0) {
      failures = 0;
    } else if (isOpen()) {
      failures++;
      frameMissed();
      LockSupport.parkNanos(this, FrameFormat.NANOS); // a failing renderer does not pace
    }
  }

  /** The renderer is closed when the thread has left it. */
  @Override
  synchronized void release() {
    renderer.stop();
    if (thread != null) {
      leave();
    }
    renderer.close();
  }

  private void leave() {
    LockSupport.unpark(thread);
    try {
      thread.join(JOIN_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
