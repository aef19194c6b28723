package org.diapason.media.device.jitsi;

import java.beans.PropertyChangeListener;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
import org.jitsi.impl.neomedia.device.CaptureDeviceInfo2;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Devices of the operating system through one of the library's sound systems. The library tells of most changes, not of
 * all: it is asked every two seconds as well. An open device that is no longer listed is lost.
 */
public final class LibraryAudioSystem implements AudioSystem {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryAudioSystem.class);
  private static final int PATIENCE_MILLIS = 2_000;
  private static final int LOOK_MILLIS = 2_000;

  private final LibraryDevices library;
  private final Inbox inbox;
  private final CopyOnWriteArrayList<Consumer<AudioSystemEvent>> listeners = new CopyOnWriteArrayList<>();
  private final Set<LibraryStream> streams = ConcurrentHashMap.newKeySet();
  private final CountDownLatch firstOutcome = new CountDownLatch(1);
  private final PropertyChangeListener changes = change -> refreshSoon();
  private volatile List<AudioDevice> devices = List.of();
  private volatile Availability availability;
  private volatile org.jitsi.impl.neomedia.device.AudioSystem system;

  LibraryAudioSystem(LibraryDevices library) {
    this.library = library;
    inbox = new Inbox(library.name() + "-devices", LOOK_MILLIS, this::refresh);
    availability = new Availability.Unavailable(new DeviceProblem.NoSoundServer("not started"));
  }

  /** Windows' devices. @param startLibrary may take a second; called once, on a thread of the system */
  public static LibraryAudioSystem wasapi(Runnable startLibrary) {
    return new LibraryAudioSystem(new WasapiDevices(startLibrary));
  }

  /** The devices of macOS. @param startLibrary may take a second; called once, on a thread of the system */
  public static LibraryAudioSystem coreAudio(Runnable startLibrary) {
    return new LibraryAudioSystem(new CoreAudioDevices(startLibrary));
  }

  @Override
  public String name() {
    return library.name();
  }

  /** Once only. */
  @Override
  public Availability start() {
    inbox.start();
    inbox.post(this::begin);
    try {
      firstOutcome.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return availability;
  }

  private void begin() {
    try {
      library.find().ifPresentOrElse(this::use, this::missing);
    } catch (LinkageError unusable) {
      LOG.warn("Sound library unusable: system={}", library.name(), unusable);
      missing();
    } finally {
      firstOutcome.countDown();
    }
  }

  private void use(org.jitsi.impl.neomedia.device.AudioSystem found) {
    system = found;
    found.addPropertyChangeListener(changes);
    availability = new Availability.Available();
    refresh();
    LOG.info("Sound system found: system={} devices={}", library.name(), devices.size());
    publish(new AudioSystemEvent.BecameAvailable());
  }

  private void missing() {
    DeviceProblem problem = new DeviceProblem.LibraryMissing(library.name());
    availability = new Availability.Unavailable(problem);
    publish(new AudioSystemEvent.BecameUnavailable(problem));
  }

  /** The library calls while it changes its lists, and from native threads. */
  private void refreshSoon() {
    inbox.post(this::refresh);
  }

  private void refresh() {
    if (system == null) {
      return;
    }
    List<AudioDevice> now = new DeviceList(system, library).read();
    List<AudioSystemEvent> events = DeviceChanges.between(devices, now);
    devices = now;
    events.forEach(this::publish);
    streams.stream().filter(stream -> now.stream().noneMatch(device -> isOn(stream, device)))
        .forEach(stream -> stream.lose(new DeviceProblem.DeviceLost(stream.device())));
  }

  private static boolean isOn(LibraryStream stream, AudioDevice device) {
    return stream.direction() == device.direction() && stream.device().equals(device.name());
  }

  private void publish(AudioSystemEvent event) {
    listeners.forEach(listener -> listener.accept(event));
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
    return open(Direction.CAPTURE, choice,
        device -> SourceCapture.open(device.getIdentifier(), library.microphone(device)));
  }

  @Override
  public Opened<PlaybackStream> openPlayback(DeviceChoice choice, FrameClock clock) {
    return open(Direction.PLAYBACK, choice, device -> library.speaker(system, device));
  }

  private <S> Opened<S> open(Direction direction, DeviceChoice choice, Opening.Maker<? extends S> maker) {
    if (availability instanceof Availability.Unavailable(DeviceProblem problem)) {
      return new Opened.Failed<>(problem);
    }
    Optional<CaptureDeviceInfo2> device = new DeviceList(system, library).find(direction, choice, devices);
    if (device.isEmpty()) {
      return new Opened.Failed<>(new DeviceProblem.NoSuchDevice(choice.toString()));
    }
    Opened<S> opened = new Opening<S>(device.get(), maker).await(PATIENCE_MILLIS);
    if (opened instanceof Opened.Ready<S>(S stream) && stream instanceof LibraryStream own) {
      streams.add(own);
      own.whenClosed(() -> streams.remove(own));
    }
    return opened;
  }

  /** The library's own system goes on: it has one per process. */
  @Override
  public void close() {
    if (system != null) {
      system.removePropertyChangeListener(changes);
    }
    inbox.close();
    streams.forEach(LibraryStream::close);
  }
}
