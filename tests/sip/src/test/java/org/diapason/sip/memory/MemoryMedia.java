package org.diapason.sip.memory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
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

/** Media without sound: descriptions say nothing but a direction, and what they mean is kept to by the rules. */
final class MemoryMedia implements MediaEngine, Tones, AudioDevices {

  private final List<MediaSession> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger versions = new AtomicInteger();

  /** Sessions that are not closed. */
  int open() {
    return open.size();
  }

  @Override
  public MediaSession open(MediaRequest request, Consumer<MediaEvent> events) {
    MediaSession session = new Session(events);
    open.add(session);
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
  public void warmUp() {
    // Nothing is cold.
  }

  @Override
  public void start(Tone tone) {
    // Nobody listens.
  }

  @Override
  public void ring(Tone tone, Ringtone ringtone) {
    // Nobody listens.
  }

  @Override
  public void stop(Tone tone) {
    // Nobody listens.
  }

  @Override
  public void key(char digit) {
    // Nobody listens.
  }

  @Override
  public List<AudioDevice> list() {
    return List.of();
  }

  @Override
  public void use(Optional<AudioEnd> input, Optional<AudioEnd> output) {
    // No devices.
  }

  @Override
  public void speaker(boolean on) {
    // No devices.
  }

  @Override
  public double inputLevel() {
    return -127;
  }

  @Override
  public void close() {
    open.clear();
  }

  private Description description(Direction direction) {
    return new Description("v=0\r\no=- 1 " + versions.incrementAndGet() + " IN IP4 127.0.0.1\r\ns=-\r\na="
        + direction.name().toLowerCase(java.util.Locale.ROOT) + "\r\n");
  }

  private static Direction direction(Description said) {
    String text = said.sdp();
    return Direction.valueOf(text.substring(text.indexOf("\na=") + 3).trim().toUpperCase(java.util.Locale.ROOT));
  }

  /** Sends if we want to and they receive; receives if we want to and they send. */
  private static Direction common(Direction wanted, Direction theirs) {
    boolean sends = has(wanted, Direction.SENDONLY) && has(theirs, Direction.RECVONLY);
    boolean receives = has(wanted, Direction.RECVONLY) && has(theirs, Direction.SENDONLY);
    if (sends && receives) {
      return Direction.SENDRECV;
    }
    return sends ? Direction.SENDONLY : receives ? Direction.RECVONLY : Direction.INACTIVE;
  }

  private static boolean has(Direction direction, Direction half) {
    return direction == Direction.SENDRECV || direction == half;
  }

  private final class Session implements MediaSession {

    private final Consumer<MediaEvent> events;
    private Direction offered = Direction.SENDRECV;

    Session(Consumer<MediaEvent> events) {
      this.events = events;
    }

    @Override
    public void createOffer(Direction direction) {
      offered = direction;
      events.accept(new MediaEvent.OfferReady(description(direction)));
    }

    @Override
    public void createReoffer(Direction direction) {
      createOffer(direction);
    }

    @Override
    public void createAnswer(Description offer, Direction wanted) {
      Direction agreed = common(wanted, direction(offer));
      events.accept(new MediaEvent.AnswerReady(description(agreed), negotiated(agreed)));
    }

    @Override
    public void applyAnswer(Description answer) {
      events.accept(new MediaEvent.Agreed(negotiated(common(offered, direction(answer)))));
    }

    @Override
    public void commit() {
      // In force as it was told.
    }

    @Override
    public void rollBack() {
      // The one of before has never ended.
    }

    @Override
    public void microphone(boolean on) {
      // There is none.
    }

    @Override
    public void mute(boolean muted) {
      // There is none.
    }

    @Override
    public void hear(boolean on) {
      // There is no speaker.
    }

    @Override
    public void volume(int percent) {
      // Nobody listens.
    }

    @Override
    public void sendDigit(char digit, Duration length) {
      // By INFO only.
    }

    @Override
    public void soundDigit(char digit, Duration length) {
      // By INFO only.
    }

    @Override
    public CallRecording record(RecordingOrder order, Consumer<RecordingEvent> told) {
      return new NotedRecording(order, told);
    }

    @Override
    public MediaStatistics statistics() {
      return MediaStatistics.NONE;
    }

    @Override
    public void close() {
      open.remove(this);
    }

    private static Negotiated negotiated(Direction direction) {
      return new Negotiated(AudioCodec.OPUS, direction, false);
    }
  }
}
