package org.diapason.media.device.path;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.diapason.media.device.AudioSystem;
import org.diapason.media.device.CaptureStream;
import org.diapason.media.device.CombinedAudioSystem;
import org.diapason.media.device.DeviceChoice;
import org.diapason.media.device.Direction;
import org.diapason.media.device.FrameSink;
import org.diapason.media.device.FrameSource;
import org.diapason.media.device.Inbox;
import org.diapason.media.device.MasterClock;
import org.diapason.media.device.PlaybackStream;
import org.diapason.media.device.SilentSystem;
import org.diapason.media.device.StreamCounters;
import org.diapason.media.device.Subscription;
import org.diapason.media.device.tone.PlayingTone;
import org.diapason.media.device.tone.Tone;

/**
 * A microphone and a speaker as calls use them: any number of calls tap the one and are mixed into the other, devices
 * are switched, lost and found again underneath without them noticing more than a short silence. Thread-safe; every
 * method returns at once, what it asks for happens on the path's own thread.
 *
 * <p>Devices are open between {@link #start} and {@link #stop} only, so that no microphone light burns without a call.
 * One path may be started and stopped any number of times.
 */
public final class AudioPath implements AutoCloseable {
  private static final int WATCH_MILLIS = 500;

  private final AudioSystem system;
  private final CopyOnWriteArrayList<Consumer<PathEvent>> listeners = new CopyOnWriteArrayList<>();
  private final CaptureFan fan = new CaptureFan();
  private final PlaybackMix mix = new PlaybackMix();
  private final MasterClock clock;
  private final Inbox inbox;
  private final Side<CaptureStream> input;
  private final Side<PlaybackStream> output;
  private Subscription systemEvents = () -> {};
  private boolean begun;
  private volatile boolean muted;

  /**
   * Opens nothing yet.
   *
   * @param system started by its owner; silence need not be among what it handles
   * @param nanos monotonic time
   */
  public AudioPath(AudioSystem system, DeviceChoice input, DeviceChoice output, LongSupplier nanos) {
    this.system = new CombinedAudioSystem(List.of(system, new SilentSystem()));
    clock = new MasterClock(nanos);
    inbox = new Inbox("audio-path", WATCH_MILLIS, this::watch);
    Beat beat = new Beat(clock);
    Side.Context context = new Side.Context(inbox, nanos, this::publish);
    this.input = new Side<>(Direction.CAPTURE, new CaptureStreams(this.system, beat, fan), input, context);
    this.output = new Side<>(Direction.PLAYBACK, new PlaybackStreams(this.system, beat, mix), output, context);
  }

  /** Opens both devices, or what can be had instead. */
  public synchronized void start() {
    if (!begun) {
      begun = true;
      clock.start();
      inbox.start();
      systemEvents = system.listen(event -> inbox.post(this::reconsider));
    }
    inbox.post(() -> {
      output.start();
      input.start();
    });
  }

  /** Closes both devices; taps and lines stay attached and wait. */
  public void stop() {
    inbox.post(() -> {
      input.stop();
      output.stop();
    });
  }

  /** Takes another microphone, at once if started. */
  public void useInput(DeviceChoice choice) {
    inbox.post(() -> input.use(choice));
  }

  /** Takes another speaker, at once if started. */
  public void useOutput(DeviceChoice choice) {
    inbox.post(() -> output.use(choice));
  }

  /**
   * Attaches a consumer of the microphone.
   *
   * @param depth frames queued for it at most, 1 to 50; 4 suits a consumer with a thread of its own
   */
  public CaptureTap tap(int depth) {
    return fan.tap(depth);
  }

  /**
   * Attaches a voice to the speaker.
   *
   * @param depth frames it may write ahead, 1 to 50; each costs 20 ms of delay
   */
  public PlaybackLine line(int depth) {
    PlaybackLine line = new PlaybackLine(depth);
    line.attached(mix.add(line));
    return line;
  }

  /** Attaches a voice that is asked on the audio thread itself, the way without additional delay. */
  public Subscription voice(FrameSource source) {
    return mix.add(source);
  }

  /**
   * Attaches a consumer of the microphone that is called on the audio thread itself.
   *
   * @param sink leaves the frame as it is, for others read it too
   */
  public Subscription sink(FrameSink sink) {
    return fan.add(sink);
  }

  /** Plays a tone beside everything else, until it ends or is stopped. */
  public PlayingTone play(Tone tone) {
    PlayingTone playing = new PlayingTone(tone);
    mix.play(playing);
    return playing;
  }

  /** Whether taps get silence instead of the microphone. */
  public void mute(boolean on) {
    muted = on;
    fan.mute.set(on ? 0 : 1);
  }

  /** Whether muted. */
  public boolean isMuted() {
    return muted;
  }

  /** @param percent 0 to 200 */
  public void inputVolume(int percent) {
    fan.volume.set(Math.clamp(percent, 0, 200) / 100f);
  }

  /** @param percent 0 to 200 */
  public void outputVolume(int percent) {
    mix.volume.set(Math.clamp(percent, 0, 200) / 100f);
  }

  /** RMS of the microphone after its volume and before mute, dBFS, -96 for silence. */
  public double inputLevel() {
    return fan.meter.dbfs();
  }

  /** RMS of the speaker after its volume, dBFS, -96 for silence. */
  public double outputLevel() {
    return mix.meter.dbfs();
  }

  /** Name of the device in use, nothing while stopped. */
  public Optional<String> device(Direction direction) {
    return direction == Direction.CAPTURE ? input.device() : output.device();
  }

  /** What the device in use says about its delay, microseconds; 0 if unknown. */
  public long latencyMicros(Direction direction) {
    return direction == Direction.CAPTURE ? input.latencyMicros() : output.latencyMicros();
  }

  /** Totals over all devices used so far. */
  public StreamCounters counters(Direction direction) {
    return direction == Direction.CAPTURE ? input.counters() : output.counters();
  }

  /** Frames in which an attached voice threw. */
  public long voiceFaults() {
    return mix.faults();
  }

  /** Events come on the path's thread. */
  public Subscription listen(Consumer<PathEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void publish(PathEvent event) {
    listeners.forEach(listener -> listener.accept(event));
  }

  private void reconsider() {
    input.reconsider(system.devices());
    output.reconsider(system.devices());
  }

  /** Beside the events: a server may come up without saying so in time for the device to open. */
  private void watch() {
    input.watch();
    output.watch();
    reconsider();
  }

  /** Stops, and ends the threads. Final. */
  @Override
  public synchronized void close() {
    systemEvents.close();
    if (begun) {
      stop();
      inbox.close();
      clock.close();
    }
  }
}
