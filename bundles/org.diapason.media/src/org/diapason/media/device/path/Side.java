package org.diapason.media.device.path;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.diapason.media.device.AudioDevice;
import org.diapason.media.device.AudioStream;
import org.diapason.media.device.DeviceChoice;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.Direction;
import org.diapason.media.device.Inbox;
import org.diapason.media.device.Opened;
import org.diapason.media.device.StreamCounters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Microphone or speaker of a path: keeps the best device open that can be had. Candidates in order: what is wanted, the
 * system's default if a device was wanted by name, silence. Everything runs on the path's thread except where noted.
 */
final class Side<S extends AudioStream> {
  private static final Logger LOG = LoggerFactory.getLogger(Side.class);
  private static final long STALL_NANOS = 1_500_000_000L;
  private static final long RUN_UP_NANOS = 150_000_000L;
  private static final long LOOK_NANOS = 2_000_000L;

  private final Direction direction;
  private final SideStreams<S> streams;
  private final Inbox inbox;
  private final LongSupplier nanos;
  private final Consumer<PathEvent> events;
  private volatile S stream;
  private volatile StreamCounters closed = StreamCounters.ZERO;
  private DeviceChoice wanted;
  private int rank;
  private boolean oldIsDead;
  private long progressFrames;
  private long progressNanos;

  Side(Direction direction, SideStreams<S> streams, DeviceChoice wanted, Context context) {
    this.direction = direction;
    this.streams = streams;
    this.wanted = wanted;
    inbox = context.inbox();
    nanos = context.nanos();
    events = context.events();
  }

  /** What both sides of a path share. */
  record Context(Inbox inbox, LongSupplier nanos, Consumer<PathEvent> events) {}

  private List<DeviceChoice> candidates() {
    DeviceChoice silence = new DeviceChoice.Silence();
    return wanted instanceof DeviceChoice.Named
        ? List.of(wanted, new DeviceChoice.SystemDefault(), silence) : List.of(wanted, silence);
  }

  void start() {
    if (stream == null) {
      openBest(null);
    }
  }

  void use(DeviceChoice choice) {
    boolean same = choice.equals(wanted) && rank == 0;
    wanted = choice;
    if (stream != null && !same) {
      openBest(null);
    }
  }

  /** Tries from the best candidate down. The old stream plays until the new one does. */
  private void openBest(DeviceProblem first) {
    DeviceProblem problem = first;
    List<DeviceChoice> candidates = candidates();
    for (int candidate = 0; candidate < candidates.size(); candidate++) {
      switch (streams.open(candidates.get(candidate))) {
        case Opened.Ready<S>(S ready) -> {
          swap(ready, candidate);
          tell(problem);
          return;
        }
        case Opened.Failed<S>(DeviceProblem why) -> problem = problem == null ? why : problem;
      }
    }
    throw new IllegalStateException("silence can not be opened");
  }

  private void tell(DeviceProblem problem) {
    String device = stream.device();
    if (rank == 0) {
      LOG.info("Audio device in use: direction={} device={}", direction, device);
      events.accept(new PathEvent.DeviceInUse(direction, device));
    } else {
      LOG.warn("Audio device replaced: direction={} wanted={} used={} problem={}", direction, wanted, device, problem);
      events.accept(new PathEvent.FellBack(direction, wanted, device, problem));
    }
  }

  private void swap(S next, int nextRank) {
    S old = stream;
    if (old != null && !oldIsDead && next.hasOwnClock()) {
      awaitFirstFrame(next);
    }
    oldIsDead = false;
    rank = nextRank;
    stream = next;
    progressFrames = -1;
    streams.start(next, problem -> inbox.post(() -> lost(next, problem)));
    retire(old);
  }

  /** The old device goes on until the new one really runs: some sound cards take their time. */
  private void awaitFirstFrame(S next) {
    long begun = nanos.getAsLong();
    while (next.counters().frames() == 0 && nanos.getAsLong() - begun < RUN_UP_NANOS) {
      LockSupport.parkNanos(this, LOOK_NANOS);
    }
  }

  private void retire(S old) {
    if (old != null) {
      old.close();
      closed = closed.plus(old.counters());
    }
  }

  private void lost(S which, DeviceProblem problem) {
    if (which == stream) {
      oldIsDead = true;
      openBest(problem);
    }
  }

  /** Something changed, or some time has passed: is there anything better, is the default another one now? */
  void reconsider(List<AudioDevice> devices) {
    if (stream == null) {
      return;
    }
    List<DeviceChoice> candidates = candidates();
    for (int better = 0; better < rank; better++) {
      if (streams.open(candidates.get(better)) instanceof Opened.Ready<S>(S ready)) {
        swap(ready, better);
        LOG.info("Audio device is back: direction={} device={}", direction, ready.device());
        events.accept(new PathEvent.Returned(direction, ready.device()));
        return;
      }
    }
    if (candidates.get(rank) instanceof DeviceChoice.SystemDefault && defaultDiffers(devices)) {
      openBest(null);
    }
  }

  private boolean defaultDiffers(List<AudioDevice> devices) {
    return devices.stream()
        .filter(device -> device.direction() == direction && device.systemDefault() && !device.monitor())
        .anyMatch(device -> !device.name().equals(stream.device()));
  }

  /** A device that is there but moves nothing counts as lost. */
  void watch() {
    if (stream == null) {
      return;
    }
    long frames = stream.counters().frames();
    long now = nanos.getAsLong();
    if (frames != progressFrames) {
      progressFrames = frames;
      progressNanos = now;
    } else if (now - progressNanos > STALL_NANOS) {
      lost(stream, new DeviceProblem.DeviceStalled(stream.device(), (now - progressNanos) / 1_000_000));
    }
  }

  void stop() {
    S old = stream;
    stream = null;
    rank = 0;
    streams.idle();
    retire(old);
  }

  /** Any thread. */
  Optional<String> device() {
    return Optional.ofNullable(stream).map(AudioStream::device);
  }

  /** Any thread. */
  long latencyMicros() {
    S now = stream;
    return now == null ? 0 : now.latencyMicros();
  }

  /** Any thread. */
  StreamCounters counters() {
    S now = stream;
    return now == null ? closed : closed.plus(now.counters());
  }

  @Override
  public String toString() {
    return direction + " " + Objects.toString(wanted);
  }
}
