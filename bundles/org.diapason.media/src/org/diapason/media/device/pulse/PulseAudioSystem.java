package org.diapason.media.device.pulse;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.diapason.media.device.AudioDevice;
import org.diapason.media.device.AudioSystem;
import org.diapason.media.device.AudioSystemEvent;
import org.diapason.media.device.Availability;
import org.diapason.media.device.CaptureStream;
import org.diapason.media.device.DeviceChanges;
import org.diapason.media.device.DeviceChoice;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.Direction;
import org.diapason.media.device.FrameClock;
import org.diapason.media.device.Inbox;
import org.diapason.media.device.Opened;
import org.diapason.media.device.PlaybackStream;
import org.diapason.media.device.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PulseAudio, or PipeWire in its place, by asynchronous libpulse: devices with events, streams of about 40 ms, and a
 * connection that comes back within 3 s of the server. Monitors of speakers are listed and can be opened by name, but
 * are never taken as default: callers would hear themselves.
 */
public final class PulseAudioSystem implements AudioSystem {
  private static final Logger LOG = LoggerFactory.getLogger(PulseAudioSystem.class);
  private static final int PATIENCE_MILLIS = 2_000;

  private final PulseSettings settings;
  private final LongSupplier nanos;
  private final CopyOnWriteArrayList<Consumer<AudioSystemEvent>> listeners = new CopyOnWriteArrayList<>();
  private final Inbox events = new Inbox("pulse-events", 60_000, () -> { });
  private final CountDownLatch firstOutcome = new CountDownLatch(1);
  private volatile List<AudioDevice> devices = List.of();
  private volatile Availability availability;
  private volatile PulseSession session;

  /** @param nanos monotonic time */
  public PulseAudioSystem(PulseSettings settings, LongSupplier nanos) {
    this.settings = settings;
    this.nanos = nanos;
    availability = new Availability.Unavailable(new DeviceProblem.NoSoundServer("not started"));
  }

  @Override
  public String name() {
    return "pulse";
  }

  /** Once only. */
  @Override
  public Availability start() {
    Optional<NativeLibrary> library = NativeLibrary.load(settings.library());
    if (library.isEmpty()) {
      return missing(settings.library());
    }
    try {
      begin(library.get());
    } catch (NoSuchElementException tooOld) {
      return missing(settings.library() + ": " + tooOld.getMessage());
    }
    try {
      firstOutcome.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return availability;
  }

  private Availability missing(String library) {
    LOG.info("Sound library missing: library={}", library);
    availability = new Availability.Unavailable(new DeviceProblem.LibraryMissing(library));
    return availability;
  }

  private void begin(NativeLibrary library) {
    LibPulse pulse = new LibPulse(library);
    PulseLoop loop = new PulseLoop(pulse, nanos);
    Arena arena = Arena.ofShared();
    PulseConnection connection = new PulseConnection(library, pulse, loop, settings, new Watch(), arena);
    session = new PulseSession(library, pulse, loop, connection);
    events.start();
    loop.start();
    loop.post(() -> {
      loop.atEnd(arena::close);
      loop.atEnd(connection::end);
      connection.connect();
    });
  }

  @Override
  public Availability availability() {
    return availability;
  }

  @Override
  public boolean handles(DeviceChoice choice) {
    return choice instanceof DeviceChoice.SystemDefault || choice instanceof DeviceChoice.Named;
  }

  @Override
  public List<AudioDevice> devices() {
    return devices;
  }

  @Override
  public Subscription listen(Consumer<AudioSystemEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public Opened<CaptureStream> openCapture(DeviceChoice choice, FrameClock clock) {
    return open(Direction.CAPTURE, choice, (device, answer) -> new PulseCapture(session, device,
        ready -> answer.ready((CaptureStream) ready), answer::failed));
  }

  @Override
  public Opened<PlaybackStream> openPlayback(DeviceChoice choice, FrameClock clock) {
    return open(Direction.PLAYBACK, choice, (device, answer) -> new PulsePlayback(session, device,
        ready -> answer.ready((PlaybackStream) ready), answer::failed));
  }

  private <S extends AutoCloseable> Opened<S> open(Direction direction, DeviceChoice choice, Maker<S> maker) {
    if (availability instanceof Availability.Unavailable(DeviceProblem problem)) {
      return new Opened.Failed<>(problem);
    }
    Optional<String> device = name(direction, choice);
    if (device.isEmpty()) {
      return new Opened.Failed<>(new DeviceProblem.NoSuchDevice(choice.toString()));
    }
    Answer<S> answer = new Answer<>(new CompletableFuture<>());
    PulseLoop loop = session.loop();
    if (loop.isCurrent()) {
      throw new IllegalStateException("opening a stream waits for the pulse thread, but was called on it");
    }
    loop.post(() -> connect(device.get(), maker, answer));
    return answer.await(device.get());
  }

  private <S> void connect(String device, Maker<S> maker, Answer<S> answer) {
    long context = session.connection().context();
    if (context == 0) {
      answer.failed(new DeviceProblem.NoSoundServer("connection lost"));
    } else {
      maker.make(device, answer).connect(context, settings.application());
    }
  }

  private Optional<String> name(Direction direction, DeviceChoice choice) {
    return switch (choice) {
      case DeviceChoice.Named(String name) -> Optional.of(name);
      case DeviceChoice.SystemDefault() -> devices.stream()
          .filter(device -> device.direction() == direction && device.systemDefault() && !device.monitor())
          .map(AudioDevice::name).findFirst();
      case DeviceChoice.WavFile _, DeviceChoice.Silence _ -> Optional.empty();
    };
  }

  @Override
  public void close() {
    if (session != null) {
      session.loop().close();
      events.close();
    }
  }

  private void publish(AudioSystemEvent event) {
    events.post(() -> listeners.forEach(listener -> listener.accept(event)));
  }

  /** Makes a stream that is not connected yet. */
  private interface Maker<S> {
    PulseStream make(String device, Answer<S> answer);
  }

  /** Carries the outcome from the loop's thread to the one that waits. */
  private record Answer<S>(CompletableFuture<Opened<S>> future) {
    void ready(S stream) {
      if (!future.complete(new Opened.Ready<>(stream)) && stream instanceof PulseStream late) {
        late.close();
      }
    }

    void failed(DeviceProblem problem) {
      future.complete(new Opened.Failed<>(problem));
    }

    Opened<S> await(String device) {
      try {
        return future.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException silent) {
        failed(new DeviceProblem.DeviceRefused(device, "no answer"));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        failed(new DeviceProblem.DeviceRefused(device, "interrupted"));
      } catch (ExecutionException bug) {
        throw new IllegalStateException(bug);
      }
      return future.join();
    }
  }

  /** Runs on the loop's thread. */
  private final class Watch implements PulseConnection.Listener {
    @Override
    public void devices(List<AudioDevice> now) {
      List<AudioSystemEvent> changes = DeviceChanges.between(devices, now);
      devices = now;
      if (!(availability instanceof Availability.Available)) {
        availability = new Availability.Available();
        LOG.info("Sound server connected: devices={}", now.size());
        publish(new AudioSystemEvent.BecameAvailable());
      }
      changes.forEach(PulseAudioSystem.this::publish);
      firstOutcome.countDown();
    }

    @Override
    public void down(DeviceProblem problem) {
      boolean was = availability instanceof Availability.Available;
      availability = new Availability.Unavailable(problem);
      List<AudioSystemEvent> changes = DeviceChanges.between(devices, List.of());
      devices = List.of();
      if (was || firstOutcome.getCount() > 0) {
        LOG.warn("Sound server not reachable: problem={}", problem);
        changes.forEach(PulseAudioSystem.this::publish);
        publish(new AudioSystemEvent.BecameUnavailable(problem));
      }
      firstOutcome.countDown();
    }
  }
}
