package org.diapason.media.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.diapason.core.media.CallRecording;
import org.diapason.core.media.Description;
import org.diapason.core.media.Direction;
import org.diapason.core.media.MediaEvent;
import org.diapason.core.media.MediaRequest;
import org.diapason.core.media.MediaSession;
import org.diapason.core.media.MediaStatistics;
import org.diapason.core.media.RecordingEvent;
import org.diapason.core.media.RecordingOrder;
import org.diapason.core.network.NetworkSettings;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.media.device.Inbox;
import org.diapason.media.mix.Seat;
import org.diapason.media.negotiation.Capabilities;
import org.diapason.media.negotiation.LocalAudio;
import org.diapason.media.negotiation.NegotiatedAudio;
import org.diapason.media.negotiation.Negotiator;
import org.diapason.media.recording.Recordings;
import org.diapason.media.rtp.PortPair;
import org.diapason.media.statistics.StreamFigures;
import org.diapason.media.stream.CallSound;
import org.diapason.media.stream.Gate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audio of one call. Everything that takes time happens in order on a thread of the session's own, so that a slow
 * codec of one call delays no other.
 */
public final class CallAudioSession implements MediaSession {
  private static final Logger LOG = LoggerFactory.getLogger(CallAudioSession.class);
  private static final long IDLE_MILLIS = 60_000;

  private final MediaRequest request;
  private final SessionParts parts;
  private final Consumer<MediaEvent> events;
  private final Consumer<CallAudioSession> whenClosed;
  private final Negotiation negotiation;
  private final StreamFigures figures;
  private final Gate gate;
  private final CallSound sound;
  private final Recordings recordings;
  private final Inbox inbox;
  private volatile boolean closed;
  private PortPair ports;
  private CallAudio audio;

  /** @param whenClosed told once, when everything is free again */
  public CallAudioSession(
      MediaRequest request, SessionParts parts, Consumer<MediaEvent> events,
      Consumer<CallAudioSession> whenClosed) {
    this.request = request;
    this.parts = parts;
    this.events = events;
    this.whenClosed = whenClosed;
    negotiation = new Negotiation(
        new Negotiator(Capabilities.of(request.codecs(), request.telephoneEvents())),
        ThreadLocalRandom.current().nextLong(1, 1L << 53));
    figures = new StreamFigures(parts.scheduler().clock());
    gate = new Gate(figures);
    sound = parts.sounds().apply(request.program());
    sound.seat().ifPresent(seat -> seat.sendsWhile(gate::sends));
    recordings = new Recordings(gate::tap, parts.scheduler().clock());
    inbox = new Inbox("media-" + request.call(), IDLE_MILLIS, () -> {});
  }

  /** From where it can join a conference; a session with a program has none. */
  public Optional<Seat> seat() {
    return sound.seat();
  }

  /** Begins to work. Once only. */
  public void start() {
    inbox.start();
  }

  @Override
  public void createOffer(Direction direction) {
    offer(local -> negotiation.offer(local, direction));
  }

  @Override
  public void createReoffer(Direction direction) {
    offer(local -> negotiation.reoffer(local, direction));
  }

  private void offer(Function<LocalAudio, Description> describe) {
    work(() -> {
      if (bind()) {
        tell(new MediaEvent.OfferReady(describe.apply(CallAudio.local(ports))));
        prepare();
        audio.beginSound();
      }
    });
  }

  @Override
  public void createAnswer(Description offer, Direction wanted) {
    work(() -> {
      if (bind()) {
        tell(switch (negotiation.answer(offer, CallAudio.local(ports), wanted)) {
          case Negotiation.Result.Answered made ->
              new MediaEvent.AnswerReady(made.answer(), Negotiation.inShort(made.audio()));
          case Negotiation.Result.Failed failed -> new MediaEvent.Failed(failed.problem());
          case Negotiation.Result.Agreed never -> throw new IllegalStateException(never.toString());
        });
        prepare();
      }
    });
  }

  @Override
  public void applyAnswer(Description answer) {
    work(() -> {
      switch (negotiation.accept(answer)) {
        case Negotiation.Result.Agreed agreed -> {
          putInForce(agreed.audio());
          tell(new MediaEvent.Agreed(Negotiation.inShort(agreed.audio())));
        }
        case Negotiation.Result.Failed failed -> tell(new MediaEvent.Failed(failed.problem()));
        case Negotiation.Result.Answered never -> throw new IllegalStateException(never.toString());
      }
    });
  }

  @Override
  public void commit() {
    work(() -> negotiation.commit().ifPresent(this::putInForce));
  }

  @Override
  public void rollBack() {
    work(negotiation::rollBack);
  }

  @Override
  public void microphone(boolean open) {
    gate.microphone(open);
  }

  @Override
  public void mute(boolean muted) {
    sound.mute().accept(muted);
  }

  @Override
  public void hear(boolean on) {
    gate.hear(on);
  }

  @Override
  public void volume(int percent) {
    sound.volume().accept(percent);
  }

  @Override
  public void sendDigit(char digit, Duration length) {
    work(() -> {
      if (audio != null) {
        audio.sendDigit(digit, Math.clamp(length.toMillis(), 40, 6_000));
      }
    });
  }

  @Override
  public void soundDigit(char digit, Duration length) {
    work(() -> {
      if (audio != null) {
        audio.soundDigit(digit, Math.clamp(length.toMillis(), 65, 6_000));
      }
    });
  }

  @Override
  public CallRecording record(RecordingOrder order, Consumer<RecordingEvent> told) {
    return recordings.begin(order, told);
  }

  @Override
  public MediaStatistics statistics() {
    return figures.snapshot();
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    gate.directions(false, false);
    recordings.stop();
    inbox.post(this::end);
    closed = true;
  }

  private synchronized void work(Runnable task) {
    if (!closed) {
      inbox.post(() -> guarded(task));
    }
  }

  /** A bug below ends this attempt, not the session that is in force. */
  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException bug) {
      LOG.error("Media failed: call={}", request.call(), bug);
      negotiation.rollBack();
      tell(new MediaEvent.Failed(Problem.of(ProblemCode.MEDIA_FAILED, bug.getClass().getSimpleName())));
    }
  }

  private boolean bind() {
    if (ports == null) {
      ports = parts.ports().choose(request.local()).orElse(null);
    }
    if (ports == null) {
      tell(new MediaEvent.Failed(Problem.of(ProblemCode.MEDIA_FAILED, NetworkSettings.RTP_PORT.id())));
    }
    return ports != null;
  }

  /** While the other side thinks, everything is made ready for its answer. */
  private void prepare() {
    if (audio == null) {
      audio = new CallAudio(request, ports, parts, sound, figures, gate, this::tell);
    }
  }

  private void putInForce(NegotiatedAudio agreed) {
    prepare();
    audio.apply(agreed);
  }

  private void tell(MediaEvent event) {
    if (!closed) {
      events.accept(event);
    }
  }

  private void end() {
    try {
      if (audio != null) {
        audio.close();
      } else if (ports != null) {
        ports.close();
      }
    } finally {
      recordings.close();
      inbox.close();
      whenClosed.accept(this);
    }
  }
}
