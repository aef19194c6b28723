package org.diapason.media.engine;

import java.util.Optional;
import org.diapason.core.media.AudioProgram;
import org.diapason.core.time.Clock;
import org.diapason.media.device.MasterClock;
import org.diapason.media.device.path.ProgramPath;
import org.diapason.media.stream.CallSound;

/** Sound of programs: one clock beats for all of them, from the first one on. Thread-safe. */
final class ProgramSounds implements AutoCloseable {
  private final MasterClock beat;
  private boolean started;
  private boolean closed;

  ProgramSounds(Clock clock) {
    beat = new MasterClock(clock::nanos);
  }

  CallSound of(AudioProgram program) {
    ProgramPath path = new ProgramPath(program, beat);
    return new CallSound(path::tap, path::line, () -> begin(path), path::close, path::mute, path::volume, Optional.empty());
  }

  private synchronized void begin(ProgramPath path) {
    if (!started && !closed) {
      started = true;
      beat.start();
    }
    path.start();
  }

  /** Frames since the first program began; the same for all of them within one beat. */
  long beats() {
    return beat.frames();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (started) {
      beat.close();
    }
  }
}
