package org.diapason.core.media;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Port: sessions of one engine that hear each other beside the person here: each hears all others and never itself. Made by
 * {@link MediaEngine#mix}. Every method may be called from any thread and returns at once; a session that is not in the mix is
 * ignored.
 */
public interface Mix extends AutoCloseable {

  /** Takes a session in, from whatever mix it was in; it is heard. One with a program in place of the devices stays outside. */
  void join(MediaSession session);

  /** The session is between its far side and the person here again. */
  void leave(MediaSession session);

  /** Whether the others and the person here hear this far side. It hears them in either case. */
  void heard(MediaSession session, boolean heard);

  /** The person here and this far side hear each other only, while the others go on among themselves; empty: all together. */
  void aside(Optional<MediaSession> with);

  /**
   * Records from now on, in place of a recording under way: as own voice the microphone, silence while nobody in the mix hears it,
   * and as far voice what the person here hears of the others, before the output volume. What the far sides hear is the same with
   * it and without.
   *
   * @param events called on any thread, also after the mix was closed
   */
  CallRecording record(RecordingOrder order, Consumer<RecordingEvent> events);

  /** All leave, and a recording ends; idempotent. */
  @Override
  void close();
}
