package org.diapason.media.stream;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.media.ClockStartedError;
import javax.media.ConfigureCompleteEvent;
import javax.media.ControllerEvent;
import javax.media.Processor;
import org.jitsi.impl.neomedia.device.AudioMediaDeviceSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library's session with a {@link FrameDevice}. The library prepares its processor on a thread of its own and does not wait
 * for that: it could be started half prepared, and closed while it starts. Here each is waited for.
 */
final class FrameSession extends AudioMediaDeviceSession {

  private static final Logger LOG = LoggerFactory.getLogger(FrameSession.class);
  private static final long PATIENCE_SECONDS = 2;
  private static final int CLOSING_TRIES = 3;

  private final CountDownLatch prepared = new CountDownLatch(1);

  FrameSession(FrameDevice device) {
    super(device);
  }

  @Override
  protected Processor createProcessor() {
    Processor processor = super.createProcessor();
    if (processor != null) {
      awaitPrepared();
    }
    return processor;
  }

  @Override
  protected void processorControllerUpdate(ControllerEvent event) {
    try {
      super.processorControllerUpdate(event);
    } finally {
      if (event instanceof ConfigureCompleteEvent) {
        prepared.countDown();
      }
    }
  }

  /** Levels are measured by ourselves. */
  @Override
  protected void registerLocalUserAudioLevelEffect(Processor processor) {
    // Nothing listens to the library's.
  }

  /** A processor that has begun to run since it was looked at is stopped by the next try. */
  @Override
  public void close() {
    for (int tries = 1; ; tries++) {
      try {
        super.close();
        return;
      } catch (ClockStartedError running) {
        if (tries == CLOSING_TRIES) {
          LOG.warn("The library does not let go of its processor");
          return;
        }
      }
    }
  }

  private void awaitPrepared() {
    try {
      if (!prepared.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The library takes long to prepare its processor");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
