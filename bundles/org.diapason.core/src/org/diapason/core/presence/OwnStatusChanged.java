package org.diapason.core.presence;

import org.diapason.core.event.Event;

/** The person chose another status. */
public record OwnStatusChanged(OwnStatus status) implements Event {
}
