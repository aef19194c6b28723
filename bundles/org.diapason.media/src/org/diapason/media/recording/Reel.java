package org.diapason.media.recording;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.diapason.core.media.RecordingEvent;
import org.diapason.core.media.RecordingFormat;
import org.diapason.core.media.RecordingOrder;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.time.Clock;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.wav.WavHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of a recording from {@code .part} to its name, and a further one when a format allows no more in one. A
 * disk that is full or gone is told once and tried again every second. For one thread.
 */
final class Reel {
  private static final Logger LOG = LoggerFactory.getLogger(Reel.class);
  private static final int FRAMES_OF_A_SYNC = FrameFormat.FRAMES_PER_SECOND / 2;
  private static final long RETRY_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long WATCH_NANOS = Duration.ofSeconds(2).toNanos();

  private final RecordingOrder order;
  private final Clock clock;
  private final Consumer<RecordingEvent> events;
  private final long mostOfWav;
  private final Set<ProblemCode> told = EnumSet.noneOf(ProblemCode.class);
  private PartFile part;
  private SoundFile sound;
  private FreeSpace space;
  private long frames;
  private int unsynced;
  private Optional<Long> retry = Optional.empty();
  private long watched;
  private boolean over;

  /** @param mostOfWav bytes of sound in one WAV file; another one follows */
  Reel(RecordingOrder order, Clock clock, Consumer<RecordingEvent> events, long mostOfWav) {
    this.order = order;
    this.mostOfWav = mostOfWav;
    this.clock = clock;
    this.events = events;
  }

  /** Makes the file; false, and told, if that can not be. */
  boolean open() {
    try {
      part = PartFile.create(order);
      space = FreeSpace.in(part.file().getParent(), bytesPerSecond());
      sound = begin();
      frames = 0;
      watch();
      LOG.info("Recording begun: format={} channels={}", order.format(), order.channels());
      return true;
    } catch (IOException unwritable) {
      fail(unwritable);
      return false;
    }
  }

  private SoundFile begin() throws IOException {
    return order.format() == RecordingFormat.WAV
        ? WavFile.begin(part.channel(), order.channels().count(), mostOfWav)
        : OpusFile.begin(part.channel(), order.channels().count());
  }

  private void fail(IOException unwritable) {
    Problem problem = problem(order.folder(), unwritable);
    if (part != null) {
      problem = space == null ? problem : space.reason(order.folder(), unwritable);
      discard();
    }
    LOG.warn("Recording not begun: problem={} cause={}", problem.code(), reason(unwritable));
    events.accept(new RecordingEvent.Failed(problem));
  }

  private void discard() {
    try {
      part.channel().close();
      Files.deleteIfExists(part.file());
    } catch (IOException gone) {
      LOG.debug("Empty recording left: cause={}", reason(gone));
    }
  }

  private long bytesPerSecond() {
    int channels = order.channels().count();
    return order.format() == RecordingFormat.WAV
        ? (long) FrameFormat.SAMPLE_RATE * Short.BYTES * channels + WavHeader.LENGTH : OpusEncoder.rate(channels);
  }

  /** Whether a frame can be tried now. */
  boolean isReady() {
    return !over && (retry.isEmpty() || clock.nanos() - retry.get() >= 0);
  }

  /** Appends a frame; false if it could not be, so that the same moment is to be tried again. */
  boolean write(short[] frame) {
    try {
      if (sound.isFull()) {
        save();
        over = !open();
      }
      if (over) {
        return false;
      }
      sound.write(frame);
    } catch (IOException full) {
      hinder(full);
      return false;
    }
    retry = Optional.empty();
    frames++;
    unsynced++;
    if (unsynced >= FRAMES_OF_A_SYNC) {
      sync();
    }
    return true;
  }

  private void sync() {
    try {
      sound.sync();
      unsynced = 0;
      watch();
    } catch (IOException full) {
      hinder(full);
    }
  }

  private void watch() throws IOException {
    long now = clock.nanos();
    if (frames == 0 || now - watched >= WATCH_NANOS) {
      watched = now;
      space.warning().ifPresent(this::tell);
    }
  }

  private void hinder(IOException failure) {
    if (retry.isEmpty()) {
      LOG.warn("Recording can not be written: cause={}", reason(failure));
    }
    retry = Optional.of(clock.nanos() + RETRY_NANOS);
    tell(space.reason(part.file(), failure));
  }

  private void tell(Problem problem) {
    if (told.add(problem.code())) {
      events.accept(new RecordingEvent.Hindered(problem));
    }
  }

  /** Ends the file properly and gives it its name; one without sound is removed. */
  void close() {
    if (over) {
      return;
    }
    try {
      save();
    } catch (IOException unwritable) {
      LOG.warn("Recording left as it is: cause={}", reason(unwritable));
      events.accept(new RecordingEvent.Failed(space.reason(part.file(), unwritable)));
    }
  }

  private void save() throws IOException {
    sound.close();
    if (frames == 0) {
      Files.deleteIfExists(part.file());
      return;
    }
    Path file = PartFile.complete(part.file(), order.format());
    Duration length = Duration.ofNanos(frames * FrameFormat.NANOS);
    LOG.info("Recording saved: seconds={}", length.toSeconds());
    events.accept(new RecordingEvent.Saved(file, length));
  }

  static Problem problem(Path file, IOException failure) {
    return Problem.of(ProblemCode.RECORDING_FAILED, file, reason(failure));
  }

  /** Without the names in the path, which logs do not want. */
  static String reason(IOException failure) {
    if (failure instanceof FileSystemException named && named.getReason() != null) {
      return named.getReason();
    }
    boolean said = failure.getClass() == IOException.class && failure.getMessage() != null;
    return said ? failure.getMessage() : failure.getClass().getSimpleName().replace("Exception", "");
  }
}
