package org.diapason.media.device.path;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.diapason.media.device.AudioDevice;
import org.diapason.media.device.AudioStream;
import org.diapason.media.device.AudioSystem;
import org.diapason.media.device.AudioSystemEvent;
import org.diapason.media.device.Availability;
import org.diapason.media.device.CaptureStream;
import org.diapason.media.device.DeviceChoice;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.Direction;
import org.diapason.media.device.FrameClock;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.FrameSink;
import org.diapason.media.device.FrameSource;
import org.diapason.media.device.Opened;
import org.diapason.media.device.PlaybackStream;
import org.diapason.media.device.StreamCounters;
import org.diapason.media.device.Subscription;

/** Devices that are plugged and pulled by tests, and move frames when told to. */
public final class ScriptedSystem implements AudioSystem {
  private final Map<String, DeviceProblem> broken = new ConcurrentHashMap<>();
  private final List<Consumer<AudioSystemEvent>> listeners = new CopyOnWriteArrayList<>();
  private final List<Stream> open = new CopyOnWriteArrayList<>();
  private final List<String> names = new CopyOnWriteArrayList<>();

  /** Those are plugged in at first. */
  public ScriptedSystem(String... devices) {
    names.addAll(List.of(devices));
  }

  /** Is there from now on. */
  public void plug(String name) {
    names.add(name);
    tell(new AudioSystemEvent.DeviceAdded(device(Direction.CAPTURE, name)));
  }

  /** Is gone, and what plays there is lost. */
  public void unplug(String name) {
    names.remove(name);
    open.stream().filter(stream -> stream.name.equals(name)).toList().forEach(Stream::lose);
    tell(new AudioSystemEvent.DeviceRemoved(device(Direction.CAPTURE, name)));
  }

  /** The sound server says which microphone is the default, as it does after its first list of devices. */
  public void announceDefault() {
    tell(new AudioSystemEvent.DefaultChanged(Direction.CAPTURE, names.getFirst()));
  }

  void breakDevice(String name, DeviceProblem problem) {
    broken.put(name, problem);
  }

  /** The microphone of that name hears so. */
  public void hear(String name, short[] frame) {
    for (Stream stream : open) {
      if (stream.name.equals(name) && stream instanceof Microphone microphone) {
        microphone.sink.accept(frame.clone());
      }
    }
  }

  /** What the speaker of that name plays next. */
  public short[] played(String name) {
    for (Stream stream : open) {
      if (stream.name.equals(name) && stream instanceof Speaker speaker) {
        short[] frame = FrameFormat.newFrame();
        speaker.source.fill(frame);
        return frame;
      }
    }
    throw new AssertionError(name + " is not open");
  }

  /** Names of open streams. */
  List<String> open() {
    return open.stream().map(stream -> stream.name).toList();
  }

  private void tell(AudioSystemEvent event) {
    listeners.forEach(listener -> listener.accept(event));
  }

  private AudioDevice device(Direction direction, String name) {
    return new AudioDevice(direction, name, name, !names.isEmpty() && name.equals(names.getFirst()), false);
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Availability start() {
    return availability();
  }

  @Override
  public Availability availability() {
    return new Availability.Available();
  }

  @Override
  public boolean handles(DeviceChoice choice) {
    return choice instanceof DeviceChoice.Named || choice instanceof DeviceChoice.SystemDefault;
  }

  /** The first is the default of both directions. */
  @Override
  public List<AudioDevice> devices() {
    return names.stream()
        .flatMap(name -> List.of(device(Direction.CAPTURE, name), device(Direction.PLAYBACK, name)).stream()).toList();
  }

  @Override
  public Subscription listen(Consumer<AudioSystemEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public Opened<CaptureStream> openCapture(DeviceChoice choice, FrameClock clock) {
    String name = resolve(choice);
    return problem(name).<Opened<CaptureStream>>map(Opened.Failed::new).orElseGet(() -> {
      Microphone microphone = new Microphone(name);
      open.add(microphone);
      return new Opened.Ready<>(microphone);
    });
  }

  @Override
  public Opened<PlaybackStream> openPlayback(DeviceChoice choice, FrameClock clock) {
    String name = resolve(choice);
    return problem(name).<Opened<PlaybackStream>>map(Opened.Failed::new).orElseGet(() -> {
      Speaker speaker = new Speaker(name);
      open.add(speaker);
      return new Opened.Ready<>(speaker);
    });
  }

  private String resolve(DeviceChoice choice) {
    if (choice instanceof DeviceChoice.Named(String wanted)) {
      return wanted;
    }
    return names.isEmpty() ? "default" : names.getFirst();
  }

  private Optional<DeviceProblem> problem(String name) {
    return names.contains(name)
        ? Optional.ofNullable(broken.get(name)) : Optional.of(new DeviceProblem.NoSuchDevice(name));
  }

  @Override
  public void close() {
    open.clear();
  }

  private abstract class Stream implements AudioStream {
    final String name;
    volatile Consumer<DeviceProblem> lost = problem -> { };
    private final AtomicLong frames = new AtomicLong();

    Stream(String name) {
      this.name = name;
    }

    void lose() {
      open.remove(this);
      lost.accept(new DeviceProblem.DeviceLost(name));
    }

    @Override
    public String device() {
      return name;
    }

    @Override
    public boolean hasOwnClock() {
      return true;
    }

    @Override
    public long latencyMicros() {
      return 0;
    }

    /** Always moving, so that no test is caught by the watch for stalled devices. */
    @Override
    public StreamCounters counters() {
      return new StreamCounters(frames.incrementAndGet(), 0, 0);
    }

    @Override
    public void close() {
      open.remove(this);
    }
  }

  private final class Microphone extends Stream implements CaptureStream {
    private volatile FrameSink sink = frame -> { };

    private Microphone(String name) {
      super(name);
    }

    @Override
    public void start(FrameSink newSink, Consumer<DeviceProblem> whenLost) {
      lost = whenLost;
      sink = newSink;
    }
  }

  private final class Speaker extends Stream implements PlaybackStream {
    private volatile FrameSource source = frame -> { };

    private Speaker(String name) {
      super(name);
    }

    @Override
    public void start(FrameSource newSource, Consumer<DeviceProblem> whenLost) {
      lost = whenLost;
      source = newSource;
    }
  }
}
