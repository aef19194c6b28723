package org.diapason.media.engine;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.event.Event;
import org.diapason.core.event.Events;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.media.Description;
import org.diapason.core.media.Direction;
import org.diapason.core.media.MediaContext;
import org.diapason.core.media.MediaEvent;
import org.diapason.core.network.NetworkSettings;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.setting.Catalogue;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.Settings;
import org.diapason.core.time.Scheduler;
import org.diapason.core.time.SystemTime;
import org.diapason.media.device.AudioSystem;
import org.diapason.media.device.CombinedAudioSystem;
import org.diapason.media.device.SilentSystem;
import org.diapason.media.device.wav.WavSystem;

/** A media engine without sound card, in real time. */
final class Rig implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(10);

  final Events bus = new Events();
  final List<Event> published = new CopyOnWriteArrayList<>();
  final Settings settings;
  final SystemTime time = new SystemTime();
  final LibjitsiEngine engine;

  Rig() {
    this(new CombinedAudioSystem(List.of(new SilentSystem(), new WavSystem())), new AudioEnd.Silence());
  }

  Rig(AudioSystem devices, AudioEnd end) {
    this(devices, end, true);
  }

  /** @param begin whether it begins at once, or when the first thing is asked of it, as a phone's */
  Rig(AudioSystem devices, AudioEnd end, boolean begin) {
    MemoryStore store = new MemoryStore();
    Catalogue catalogue =
        new Catalogue(AudioSettings.all(), NetworkSettings.all(), HandlingSettings.all(), AccountSettings.all());
    settings = new Settings(catalogue, store, store, bus);
    settings.set(AudioSettings.INPUT, Owner.PHONE, end);
    settings.set(AudioSettings.OUTPUT, Owner.PHONE, end);
    settings.set(AudioSettings.RINGER, Owner.PHONE, end);
    settings.set(NetworkSettings.RTP_RANDOM, Owner.PHONE, true);
    bus.subscribe(Event.class, published::add);
    engine = new LibjitsiEngine(context(time), devices, Locale.GERMANY);
    if (begin) {
      engine.start();
    }
  }

  private MediaContext context(Scheduler scheduler) {
    try {
      Path folder = Files.createTempDirectory("diapason-media");
      folder.toFile().deleteOnExit();
      return new MediaContext(folder, settings, bus, scheduler);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  PhoneSound phone() {
    return (PhoneSound) engine.devices();
  }

  Side side(AudioCodec... codecs) {
    return new Side(engine, InetAddress.getLoopbackAddress(), true, codecs);
  }

  /** A side with the phone's own devices. */
  Side phoneSide(AudioCodec... codecs) {
    return new Side(engine, InetAddress.getLoopbackAddress(), false, codecs);
  }

  void fixedPorts(int first) {
    settings.set(NetworkSettings.RTP_RANDOM, Owner.PHONE, false);
    settings.set(NetworkSettings.RTP_PORT, Owner.PHONE, first);
  }

  List<Problem> problems() {
    return published.stream()
        .filter(ProblemRaised.class::isInstance)
        .map(event -> ((ProblemRaised) event).problem())
        .toList();
  }

  /** Offers, answers, commits and opens both microphones. */
  static void connect(Side caller, Side callee) {
    connect(caller, callee, UnaryOperator.identity(), UnaryOperator.identity());
  }

  static void connect(Side caller, Side callee, UnaryOperator<Description> offer, UnaryOperator<Description> answer) {
    caller.session.microphone(true);
    callee.session.microphone(true);
    negotiate(caller, callee, Direction.SENDRECV, Direction.SENDRECV, offer, answer);
  }

  static void negotiate(Side caller, Side callee, Direction offered, Direction wanted) {
    negotiate(caller, callee, offered, wanted, UnaryOperator.identity(), UnaryOperator.identity());
  }

  static void negotiate(Side caller, Side callee, Direction offered, Direction wanted,
      UnaryOperator<Description> onOffer, UnaryOperator<Description> onAnswer) {
    long offers = caller.count(MediaEvent.OfferReady.class);
    long answers = callee.count(MediaEvent.AnswerReady.class);
    long agreed = caller.count(MediaEvent.Agreed.class);
    caller.session.createOffer(offered);
    await().atMost(PATIENCE).until(() -> caller.count(MediaEvent.OfferReady.class) > offers);
    callee.session.createAnswer(
        onOffer.apply(caller.last(MediaEvent.OfferReady.class).orElseThrow().offer()), wanted);
    await().atMost(PATIENCE).until(() -> callee.count(MediaEvent.AnswerReady.class) > answers);
    callee.session.commit();
    caller.session.applyAnswer(
        onAnswer.apply(callee.last(MediaEvent.AnswerReady.class).orElseThrow().answer()));
    await().atMost(PATIENCE).until(() -> caller.count(MediaEvent.Agreed.class) > agreed);
  }

  @Override
  public void close() {
    engine.close();
    time.close();
  }
}
