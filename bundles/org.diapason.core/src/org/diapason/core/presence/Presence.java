package org.diapason.core.presence;

import java.util.Optional;
import org.diapason.core.event.Events;

/**
 * The status that the person at this phone has chosen, online at every start; and what is shown of it, which is on the phone by
 * itself during calls. Any thread.
 */
public final class Presence {

  private final Events events;
  private OwnStatus chosen = OwnStatus.ONLINE;
  private boolean talking;

  public Presence(Events events) {
    this.events = events;
  }

  public synchronized OwnStatus chosen() {
    return chosen;
  }

  /** The chosen status; on the phone during calls, unless it says that nobody may see or disturb the person anyway. */
  public synchronized OwnStatus shown() {
    return switch (chosen) {
      case ONLINE, AWAY, LUNCH, BRB -> talking ? OwnStatus.ON_THE_PHONE : chosen;
      case INVISIBLE, BUSY, ON_THE_PHONE, OFFLINE -> chosen;
    };
  }

  /** Tells {@link OwnStatusChanged} when it differs from the one before. */
  public void choose(OwnStatus status) {
    become(status).ifPresent(events::publish);
  }

  /** Whether there is a call that is talked on, or held. Tells {@link OwnStatusChanged} when that shows. */
  public void talk(boolean now) {
    become(now).ifPresent(events::publish);
  }

  private synchronized Optional<OwnStatusChanged> become(OwnStatus status) {
    OwnStatus before = chosen;
    chosen = status;
    return before == status ? Optional.empty() : Optional.of(new OwnStatusChanged(before, status, shown()));
  }

  private synchronized Optional<OwnStatusChanged> become(boolean now) {
    OwnStatus before = shown();
    talking = now;
    return before == shown() ? Optional.empty() : Optional.of(new OwnStatusChanged(chosen, chosen, shown()));
  }
}
