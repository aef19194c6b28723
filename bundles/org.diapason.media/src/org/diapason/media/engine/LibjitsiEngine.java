package org.diapason.media.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.diapason.core.event.Events.Subscription;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.AudioDevices;
import org.diapason.core.media.AudioProgram;
import org.diapason.core.media.MediaContext;
import org.diapason.core.media.MediaEngine;
import org.diapason.core.media.MediaEvent;
import org.diapason.core.media.MediaRequest;
import org.diapason.core.media.MediaSession;
import org.diapason.core.media.Mix;
import org.diapason.core.media.MixSpeakers;
import org.diapason.core.media.Tones;
import org.diapason.core.recording.RecordingSettings;
import org.diapason.core.time.Clock;
import org.diapason.core.time.Scheduler;
import org.diapason.media.device.AudioSystem;
import org.diapason.media.device.Inbox;
import org.diapason.media.recording.Leftovers;
import org.diapason.media.rtp.PortChooser;
import org.diapason.media.session.SessionParts;
import org.diapason.media.stream.CallSound;
import org.diapason.media.stream.Library;
import org.jitsi.service.neomedia.MediaService;

/** The media engine of one phone. Thread-safe. */
final class LibjitsiEngine implements MediaEngine {
  private static final long IDLE_MILLIS = 60_000;

  private final Scheduler scheduler;
  private final PhoneSound phone;
  private final PhoneTones tones;
  private final ProgramSounds programs;
  private final Sessions sessions;
  private final WarmUp warmUp;
  private final Runnable leftovers;
  private final Supplier<Subscription> followRingtones;
  private final Inbox background = new Inbox("media-engine", IDLE_MILLIS, () -> {});
  private final Set<SessionMix> mixes = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile Subscription chosenRingtones = () -> {};
  private boolean closed;

  /** @param system not started yet */
  LibjitsiEngine(MediaContext context, AudioSystem system, Locale locale) {
    scheduler = context.scheduler();
    Clock clock = scheduler.clock();
    phone = new PhoneSound(context, system, this::later);
    Ringtones ringtones = new Ringtones(context.events());
    followRingtones = () -> ringtones.follow(context.settings());
    tones = new PhoneTones(phone, context.scheduler(),
        () -> context.settings().get(HandlingSettings.WAITING_TONE), context.settings(), locale, ringtones);
    programs = new ProgramSounds(clock);
    Supplier<MediaService> library = () -> Library.start(context.state());
    PortChooser ports = PortChooser.following(context.settings(), clock);
    SessionParts parts = new SessionParts(scheduler, ports, library, this::sound);
    sessions = new Sessions(parts);
    leftovers = () -> Leftovers.complete(
        RecordingSettings.folder(context.settings(), context.state()), clock.wall());
    warmUp = new WarmUp(new Sessions(parts.with(PortChooser.random(clock))));
  }

  private CallSound sound(Optional<AudioProgram> program) {
    return program.map(programs::of).orElseGet(phone::forCall);
  }

  /** Looks for devices, and for recordings that an earlier run left, in the background, unless it has begun. */
  void start() {
    if (begun.compareAndSet(false, true)) {
      chosenRingtones = followRingtones.get();
      Thread.ofPlatform().daemon().name("recordings").start(leftovers);
      background.start();
      background.post(phone::start);
    }
  }

  private void later(Runnable task) {
    start();
    background.post(task);
  }

  /** The common time of all programs, in frames. */
  long programBeats() {
    return programs.beats();
  }

  @Override
  public void warmUp() {
    later(() -> warmUp.run(List.of(AudioCodec.values())));
  }

  @Override
  public MediaSession open(MediaRequest request, Consumer<MediaEvent> events) {
    start();
    return sessions.open(request, events);
  }

  @Override
  public Mix mix(Consumer<MixSpeakers> speaking) {
    SessionMix mix = new SessionMix(phone.calls().path(), scheduler, speaking);
    mix.start();
    mixes.removeIf(SessionMix::isOver);
    mixes.add(mix);
    return mix;
  }

  @Override
  public Tones tones() {
    start();
    return tones;
  }

  @Override
  public AudioDevices devices() {
    return phone;
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    chosenRingtones.close();
    warmUp.close();
    sessions.close();
    mixes.forEach(SessionMix::finish);
    background.close();
    phone.close();
    programs.close();
  }
}
