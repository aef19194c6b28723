package org.diapason.media.engine;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.AudioProgram;
import org.diapason.core.media.Direction;
import org.diapason.core.media.MediaEvent;
import org.diapason.core.media.MediaRequest;
import org.diapason.core.media.MediaSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls itself once with each codec, unheard: the first stream of a process loads native codecs, builds the library's
 * tables and compiles, and would cost the first call up to a second of its sound.
 */
final class WarmUp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
  private static final long PATIENCE_MILLIS = 5_000;
  private static final int FRAMES = 15;

  private final Sessions sessions;
  private volatile CountDownLatch heard = new CountDownLatch(0);
  private volatile boolean closed;

  /** @param sessions used by nobody else */
  WarmUp(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Waits until it is over, a few seconds at most. */
  void run(List<AudioCodec> codecs) {
    for (AudioCodec codec : codecs) {
      if (closed) {
        return;
      }
      heard = new CountDownLatch(FRAMES);
      call(codec, heard);
    }
  }

  private void call(AudioCodec codec, CountDownLatch frames) {
    MediaSession[] sides = new MediaSession[2];
    sides[0] = open(codec, frames, event -> relay(event, sides));
    sides[1] = open(codec, frames, event -> relay(event, sides));
    try {
      sides[0].microphone(true);
      sides[1].microphone(true);
      sides[0].createOffer(Direction.SENDRECV);
      boolean done = frames.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      LOG.debug("Warm: codec={} heard={}", codec, done);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      sides[0].close();
      sides[1].close();
    }
  }

  /** Ends a run under way. */
  @Override
  public void close() {
    closed = true;
    for (CountDownLatch now = heard; now.getCount() > 0;) {
      now.countDown();
    }
    sessions.close();
  }

  private static void relay(MediaEvent event, MediaSession[] sides) {
    switch (event) {
      case MediaEvent.OfferReady ready -> sides[1].createAnswer(ready.offer(), Direction.SENDRECV);
      case MediaEvent.AnswerReady ready -> {
        sides[1].commit();
        sides[0].applyAnswer(ready.answer());
      }
      case MediaEvent.Failed failed -> LOG.info("Not warmed up: problem={}", failed.problem().code());
      case MediaEvent.Agreed _ -> LOG.trace("Agreed");
      case MediaEvent.FirstAudio _ -> LOG.trace("Heard");
      case MediaEvent.AudioLost _ -> LOG.trace("Lost");
      case MediaEvent.AudioBack _ -> LOG.trace("Back");
      case MediaEvent.Digit _ -> LOG.trace("Digit");
    }
  }

  private MediaSession open(AudioCodec codec, CountDownLatch heard, Consumer<MediaEvent> events) {
    return sessions.open(new MediaRequest("warm-up", InetAddress.getLoopbackAddress(), List.of(codec), true,
        Optional.of(new Humming(heard))), events);
  }

  /** Something to encode; counts frames with something in them. */
  private static final class Humming implements AudioProgram {
    private final CountDownLatch heard;
    private int phase;

    private Humming(CountDownLatch heard) {
      this.heard = heard;
    }

    @Override
    public void heard(short[] frame) {
      if (frame[FRAME / 2] != 0 || frame[FRAME / 3] != 0) {
        heard.countDown();
      }
    }

    @Override
    public void speak(short[] frame) {
      for (int i = 0; i < frame.length; i++) {
        frame[i] = (short) (4_000 * Math.sin(0.05 * phase++));
      }
    }
  }
}
