package org.diapason.media.recording;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.diapason.core.media.CallRecording;
import org.diapason.core.media.RecordingEvent;
import org.diapason.core.media.RecordingOrder;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.time.Clock;
import org.diapason.media.device.wav.WavHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A call being recorded. Audio threads leave frames and never wait; a writer thread puts them where their moment
 * belongs, silence where none came, and brings them to the disk within a second. What is on hold is part of the
 * recording as it is heard, music or silence; what is paused is not part of it at all. Thread-safe.
 */
public final class Recording implements CallRecording {
  private static final Logger LOG = LoggerFactory.getLogger(Recording.class);
  /** How late a frame may come and still find its place. */
  private static final long LATE_NANOS = Duration.ofMillis(200).toNanos();
  private static final long TICK_MILLIS = 50;

  private final Clock clock;
  private final Consumer<RecordingEvent> events;
  private final Reel reel;
  private final Tape tape;
  private final LinkedBlockingQueue<Order> orders = new LinkedBlockingQueue<>();
  private final Thread thread;
  private boolean paused;
  private boolean closed;

  private enum Wish { PAUSE, RESUME, END }

  private record Order(Wish wish, long nanos) {}

  /** @param events told on the writer thread */
  public Recording(RecordingOrder order, Clock clock, Consumer<RecordingEvent> events) {
    this.clock = clock;
    this.events = events;
    reel = new Reel(order, clock, events, WavHeader.MAX_DATA);
    tape = new Tape(order.channels(), reel);
    thread = Thread.ofPlatform().daemon().name("recording").unstarted(this::run);
  }

  /** Begins with the sound of now; the file is made in the background. Once only. */
  public void start() {
    tape.runFrom(clock.nanos());
    thread.start();
  }

  /** A frame of the own voice as it is sent. One audio thread. */
  public void own(short[] frame) {
    tape.own().offer(frame, clock.nanos());
  }

  /** A frame of the far voice as it is received. One audio thread. */
  public void far(short[] frame) {
    tape.far().offer(frame, clock.nanos());
  }

  @Override
  public synchronized void pause(boolean on) {
    if (on != paused && !closed) {
      paused = on;
      tape.open(!on);
      orders.add(new Order(on ? Wish.PAUSE : Wish.RESUME, clock.nanos()));
    }
  }

  /** Ends with the sound of now; the file is completed in the background. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      tape.open(false);
      orders.add(new Order(Wish.END, clock.nanos()));
    }
  }

  /** Waits until the file is complete; false if it is not yet. */
  public boolean awaitEnd(Duration most) {
    try {
      return thread.join(most);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void run() {
    if (!reel.open()) {
      return;
    }
    try {
      write();
    } catch (InterruptedException end) {
      LOG.debug("Recording interrupted");
    } catch (RuntimeException bug) {
      LOG.error("Recording failed", bug);
      events.accept(new RecordingEvent.Failed(Problem.of(ProblemCode.INTERNAL, bug.getClass().getSimpleName())));
    } finally {
      reel.close();
    }
    if (tape.lost() > 0) {
      LOG.warn("Recording has gaps: frames={}", tape.lost());
    }
  }

  private void write() throws InterruptedException {
    boolean running = true;
    while (true) {
      Order next = orders.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
      if (running) {
        tape.advanceTo(next == null ? clock.nanos() - LATE_NANOS : next.nanos());
      }
      if (next == null) {
        continue;
      }
      switch (next.wish()) {
        case PAUSE -> running = false;
        case RESUME -> {
          tape.runFrom(next.nanos());
          running = true;
        }
        case END -> {
          tape.atLeastOneFrame();
          return;
        }
      }
    }
  }
}
