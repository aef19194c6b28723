package org.diapason.core.conference;

import org.diapason.core.event.Event;

/** A conference began, changed, somebody speaks or falls silent, or it ended (told once with {@link ConferencePhase#ENDED}). */
public record ConferenceChanged(ConferenceView conference) implements Event {
}
