package org.diapason.core.presence;

import java.util.concurrent.atomic.AtomicReference;
import org.diapason.core.event.Events;

/** The status that the person at this phone has chosen; online at every start. Any thread. */
public final class Presence {

  private final Events events;
  private final AtomicReference<OwnStatus> chosen = new AtomicReference<>(OwnStatus.ONLINE);

  public Presence(Events events) {
    this.events = events;
  }

  public OwnStatus chosen() {
    return chosen.get();
  }

  /** Tells {@link OwnStatusChanged} when it differs from the one before. */
  public void choose(OwnStatus status) {
    OwnStatus before = chosen.getAndSet(status);
    if (before != status) {
      events.publish(new OwnStatusChanged(before, status));
    }
  }
}
