package org.diapason.core.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.AudioDevice;
import org.diapason.core.media.AudioDevices;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.media.CallRecording;
import org.diapason.core.media.Description;
import org.diapason.core.media.Direction;
import org.diapason.core.media.MediaEngine;
import org.diapason.core.media.MediaEvent;
import org.diapason.core.media.MediaRequest;
import org.diapason.core.media.MediaSession;
import org.diapason.core.media.MediaStatistics;
import org.diapason.core.media.Mix;
import org.diapason.core.media.MixSpeakers;
import org.diapason.core.media.Negotiated;
import org.diapason.core.media.RecordingEvent;
import org.diapason.core.media.RecordingOrder;
import org.diapason.core.media.Ringtone;
import org.diapason.core.media.Tones;
import org.diapason.fixtures.NotedMix;
import org.diapason.fixtures.NotedRecording;

/** Media that agrees at once to everything and counts what is open. */
final class ScriptedMedia implements MediaEngine, Tones, AudioDevices {

  final List<Session> open = new CopyOnWriteArrayList<>();
  final Set<Tone> sounding = EnumSet.noneOf(Tone.class);
  final List<Ringtone> rung = new CopyOnWriteArrayList<>();
  final List<NotedRecording> recordings = new CopyOnWriteArrayList<>();
  final List<Character> keys = new CopyOnWriteArrayList<>();
  final List<MediaRequest> requests = new CopyOnWriteArrayList<>();
  /** The pairs as they were asked for. */
  final List<Boolean> speaker = new CopyOnWriteArrayList<>();
  boolean telephoneEvents = true;
  /** Whether the far side's offers put us on hold. */
  boolean heldThere;
  boolean breaksOnOffer;
  boolean breaksOnCommit;
  boolean breaksOnClose;

  @Override
  public void warmUp() {
    // Always warm
  }

  @Override
  public MediaSession open(MediaRequest request, Consumer<MediaEvent> events) {
    Session session = new Session(events);
    open.add(session);
    requests.add(request);
    return session;
  }

  @Override
  public Mix mix(Consumer<MixSpeakers> speaking) {
    return new NotedMix();
  }

  @Override
  public Tones tones() {
    return this;
  }

  @Override
  public AudioDevices devices() {
    return this;
  }

  @Override
  public void start(Tone tone) {
    sounding.add(tone);
  }

  @Override
  public void ring(Tone tone, Ringtone ringtone) {
    sounding.add(tone);
    rung.add(ringtone);
  }

  @Override
  public void stop(Tone tone) {
    sounding.remove(tone);
  }

  @Override
  public void key(char digit) {
    keys.add(digit);
  }

  @Override
  public List<AudioDevice> list() {
    return List.of();
  }

  @Override
  public void use(Optional<AudioEnd> input, Optional<AudioEnd> output) {
    // No devices
  }

  @Override
  public void speaker(boolean on) {
    speaker.add(on);
  }

  @Override
  public double inputLevel() {
    return -127;
  }

  @Override
  public void close() {
    open.clear();
  }

  /** One session; what was asked of it is noted. */
  final class Session implements MediaSession {

    final List<String> asked = new ArrayList<>();
    final List<String> offers = new ArrayList<>();
    private final Consumer<MediaEvent> events;
    private Direction offered = Direction.SENDRECV;

    Session(Consumer<MediaEvent> events) {
      this.events = events;
    }

    void tell(MediaEvent event) {
      events.accept(event);
    }

    @Override
    public void createOffer(Direction direction) {
      offer("all ", direction);
    }

    @Override
    public void createReoffer(Direction direction) {
      offer("in use ", direction);
    }

    private void offer(String codecs, Direction direction) {
      if (breaksOnOffer) {
        throw new IllegalStateException("a bug in media");
      }
      offers.add(codecs + direction);
      offered = direction;
      tell(new MediaEvent.OfferReady(new Description("offer")));
    }

    @Override
    public void createAnswer(Description offer, Direction wanted) {
      tell(new MediaEvent.AnswerReady(new Description("answer"), negotiated(heldThere ? Direction.RECVONLY : wanted)));
    }

    @Override
    public void applyAnswer(Description answer) {
      tell(new MediaEvent.Agreed(negotiated(offered)));
    }

    @Override
    public void commit() {
      if (breaksOnCommit) {
        throw new IllegalStateException("a bug in media");
      }
      asked.add("commit");
    }

    @Override
    public void rollBack() {
      asked.add("rollBack");
    }

    @Override
    public void microphone(boolean on) {
      asked.add("microphone " + on);
    }

    @Override
    public void mute(boolean muted) {
      asked.add("mute " + muted);
    }

    @Override
    public void hear(boolean on) {
      asked.add("hear " + on);
    }

    @Override
    public void volume(int percent) {
      asked.add("volume " + percent);
    }

    @Override
    public void sendDigit(char digit, Duration length) {
      asked.add("digit " + digit);
    }

    @Override
    public void soundDigit(char digit, Duration length) {
      asked.add("tone " + digit);
    }

    @Override
    public CallRecording record(RecordingOrder order, Consumer<RecordingEvent> told) {
      NotedRecording recording = new NotedRecording(order, told);
      recordings.add(recording);
      return recording;
    }

    @Override
    public MediaStatistics statistics() {
      return MediaStatistics.NONE;
    }

    @Override
    public void close() {
      open.remove(this);
      if (breaksOnClose) {
        throw new IllegalStateException("a bug in media");
      }
    }

    private Negotiated negotiated(Direction direction) {
      return new Negotiated(AudioCodec.OPUS, direction, telephoneEvents);
    }
  }
}
