package org.diapason.core.presence;

import org.diapason.core.event.Event;

/** The person chose another status than the one before. */
public record OwnStatusChanged(OwnStatus before, OwnStatus status) implements Event {
}
