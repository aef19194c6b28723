package org.diapason.media.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.diapason.core.media.CallRecording;
import org.diapason.core.media.MediaSession;
import org.diapason.core.media.Mix;
import org.diapason.core.media.MixSpeakers;
import org.diapason.core.media.RecordingEvent;
import org.diapason.core.media.RecordingOrder;
import org.diapason.core.time.Scheduler;
import org.diapason.media.device.path.AudioPath;
import org.diapason.media.mix.Attention;
import org.diapason.media.mix.MixTable;
import org.diapason.media.mix.Seat;
import org.diapason.media.mix.Speakers;
import org.diapason.media.recording.Recordings;
import org.diapason.media.session.CallAudioSession;

/** A table with sessions at it. */
final class SessionMix implements Mix {
  private final Map<Seat, MediaSession> sessions = new ConcurrentHashMap<>();
  private final MixTable table;
  private final Attention attention;
  private final Recordings recordings;

  SessionMix(AudioPath path, Scheduler scheduler, Consumer<MixSpeakers> speaking) {
    table = new MixTable(path);
    attention = new Attention(table, scheduler, speakers -> speaking.accept(named(speakers)));
    recordings = new Recordings(table::tap, scheduler.clock());
  }

  void start() {
    table.start();
    attention.start();
  }

  private MixSpeakers named(Speakers speakers) {
    return new MixSpeakers(speakers.here(), speakers.seats().stream()
        .filter(sessions::containsKey)
        .map(sessions::get)
        .collect(Collectors.toSet()));
  }

  @Override
  public void join(MediaSession session) {
    seat(session).ifPresent(seat -> {
      sessions.put(seat, session);
      table.join(seat);
    });
  }

  @Override
  public void leave(MediaSession session) {
    seat(session).ifPresent(seat -> {
      table.leave(seat);
      sessions.remove(seat);
    });
  }

  @Override
  public void heard(MediaSession session, boolean heard) {
    seat(session).ifPresent(seat -> table.heard(seat, heard));
  }

  @Override
  public void aside(Optional<MediaSession> with) {
    table.aside(with.flatMap(SessionMix::seat));
  }

  @Override
  public CallRecording record(RecordingOrder order, Consumer<RecordingEvent> events) {
    return recordings.begin(order, events);
  }

  @Override
  public void close() {
    recordings.stop();
    attention.close();
    table.close();
    sessions.clear();
  }

  /** Whether it is closed and nothing of it is to be waited for. */
  boolean isOver() {
    return recordings.isOver();
  }

  /** Closes it and waits for its recordings, though not for ever. */
  void finish() {
    close();
    recordings.close();
  }

  private static Optional<Seat> seat(MediaSession session) {
    return session instanceof CallAudioSession audio ? audio.seat() : Optional.empty();
  }
}
