package org.diapason.core.call;

import org.diapason.core.event.Event;

/** The first audio packet of the far side has come. */
public record CallHeard(CallId call) implements Event {
}
