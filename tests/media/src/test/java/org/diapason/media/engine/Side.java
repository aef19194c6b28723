package org.diapason.media.engine;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.MediaEvent;
import org.diapason.core.media.MediaRequest;
import org.diapason.core.media.MediaSession;

/** One side of a call: a session, the program in it, and what was told about it. */
final class Side implements AutoCloseable {
  final Talker talker;
  final List<MediaEvent> events = new CopyOnWriteArrayList<>();
  final MediaSession session;

  /** @param program whether the talker takes the place of the devices */
  Side(LibjitsiEngine engine, InetAddress local, boolean program, AudioCodec... codecs) {
    talker = new Talker(engine::programBeats);
    session = engine.open(new MediaRequest("test", local, List.of(codecs), true,
        program ? Optional.of(talker) : Optional.empty()), events::add);
  }

  <E extends MediaEvent> Optional<E> last(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).reduce((first, second) -> second);
  }

  <E extends MediaEvent> long count(Class<E> type) {
    return events.stream().filter(type::isInstance).count();
  }

  @Override
  public void close() {
    session.close();
  }
}
